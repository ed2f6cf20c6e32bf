import { STAGES } from '../../model/programme.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { homeOf } from './kinds.ts';

export const lateMilestone = rule({
  id: 'roadmap/late-milestone',
  severity: 'warning',
  finds: 'A milestone stands in a later stage than the roadmap has it.',
  why: 'When a timeline extends, weeks move and stages stay: what belongs to design is what build rests on. A specification that is written during build, or a fallback during deployment, is written after it was needed. It is not a little late, it is a finding instead of a decision, and changes cost more with each stage.',
  bad: `
phases:
  - id: build
    name: Build and test
    stage: build
    milestones:
      - id: interfaces
        title: Interfaces to the policy host described
        kind: integration-specification
#             ^^^^^^^^^^^^^^^^^^^^^^^^^
`,
  good: `
phases:
  - id: foundation
    name: Foundation
    stage: design
    milestones:
      - id: interfaces
        title: Interfaces to the policy host described
        kind: integration-specification
`,
  milestone: {
    reads: [],
    check({ milestone, phase }, _facts, report) {
      const { kind, status } = milestone;
      const home = kind && homeOf(kind.value);
      const stage = phase.stage?.value;
      if (!home || !stage || status?.value === 'dropped') return;
      if (STAGES.indexOf(stage) <= STAGES.indexOf(home.stage)) return;
      const where = called(phase, `the ${stage} stage`);
      const message = `${called(milestone, 'This milestone')} stands in ${where}, and belongs to the ${home.stage} stage: what rests on it has begun without it.`;
      const help = `Move it to a phase with \`stage: ${home.stage}\`, or drop the kind if it is something else.`;
      const related = phase.stage && [{ span: phase.stage.span, message: `This phase is the ${stage} stage.` }];
      report(kind.span, message, { item: milestone, help, related });
    },
  },
});
