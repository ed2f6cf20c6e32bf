import { keyOf, lacks } from '../../model/item.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';

export const noRunOwner = rule({
  id: 'ownership/no-run-owner',
  severity: 'warning',
  finds: 'The plan has an embed stage, and nobody who owns the result after closure.',
  why: 'Six months after launch the typical failure looks like this: the technology works, the project team is gone, and people are back at their workarounds. Somebody in the running organisation has to own what was built, its backlog and its figures, and has to know it before the last week, while there is a team left to take it over from.',
  bad: `
phases:
  - {id: deploy, name: Go-live, stage: deploy, weeks: 7-9}
  - {id: embed, name: Embed, stage: embed, weeks: 10-12}
deployment:
#^^^^^^^^^
  strategy: phased
`,
  good: `
phases:
  - {id: deploy, name: Go-live, stage: deploy, weeks: 7-9}
  - {id: embed, name: Embed, stage: embed, weeks: 10-12}
deployment:
  strategy: phased
  run-owner: maeve-brannigan
`,
  reads: ['deployment', 'parties', 'phases'],
  check({ plan, parties }, report) {
    const { deployment, phases } = plan;
    const has = (stage: string): boolean => phases.some((phase) => phase.stage?.value === stage);
    if (!has('embed')) return;
    const message =
      'Nobody is named who owns this after closure: when the project team leaves, its result has no home.';
    const help = 'Name as `run-owner` of the deployment the person, role or team who keeps it.';
    const owner = ['operations-lead', 'benefits-owner', 'product-owner'].find((id) => parties.role(id)) ?? null;
    const title = owner ? `Set run-owner to ${owner}` : 'Add `run-owner`, to be filled in';
    const fixes = add(plan, ['deployment', 'run-owner'], owner, title);
    if (deployment) {
      if (lacks(deployment, 'run-owner')) report(keyOf(plan, 'deployment'), message, { item: deployment, help, fixes });
    } else if (lacks(plan, 'deployment') && !has('deploy')) {
      // With a deploy stage, the missing section is told by deployment/missing.
      report(keyOf(plan, 'programme'), message, { help, fixes });
    }
  },
});
