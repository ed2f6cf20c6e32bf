import type { MilestoneKind } from '../model/programme.ts';

/** What a new plan says of a milestone of the roadmap; `more` are further lines of it, as they stand in the plan. */
export interface Entry {
  readonly title: string;
  readonly owner: string;
  readonly needs?: readonly MilestoneKind[];
  readonly more?: readonly string[];
}

/** The 43 milestones of the twelve weeks as a new plan has them. Owners are ids of the new plan's roles. */
export const ROADMAP: Readonly<Record<MilestoneKind, Entry>> = {
  'current-state-process-map': {
    title: 'How the work is really done today, workarounds included',
    owner: 'product-owner',
  },
  'frontline-interviews': {
    title: 'Eight or more people of the front line interviewed at their desks',
    owner: 'change-manager',
    more: ['with: [super-user-network] # fill in whom: they need not be the later super-users'],
  },
  'data-audit': { title: 'Data audited, its faults counted', owner: 'technical-lead' },
  'risk-register': { title: 'Risk register opened, every risk with an owner', owner: 'executive-sponsor' },
  'future-state-design': {
    title: 'The future way of working designed with those who will work it',
    owner: 'product-owner',
    needs: ['current-state-process-map', 'frontline-interviews'],
    more: ['with: [super-user-network, technical-lead]'],
  },
  'integration-specification': {
    title: 'Every integration specified, and owned on both sides',
    owner: 'technical-lead',
  },
  governance: { title: 'Agreed who decides, and what happens when needs conflict', owner: 'executive-sponsor' },
  'change-impact-assessment': {
    title: 'What changes for each role, told to them first',
    owner: 'change-manager',
    needs: ['frontline-interviews'],
  },
  'design-sign-off': {
    title: 'Design signed off by operational leadership',
    owner: 'product-owner',
    needs: ['future-state-design', 'integration-specification', 'governance', 'data-audit'],
    more: [
      'signed-off-by: [person-operations]',
      'acceptance:',
      '  - Each critical journey has one page, a business owner and a technical owner',
      '  - What the design leaves out is written down and agreed',
    ],
  },
  'training-needs-analysis': {
    title: 'What each role must be able to do on its first morning',
    owner: 'change-manager',
    needs: ['change-impact-assessment'],
  },
  'communication-plan': {
    title: 'Who hears what, from whom, and when',
    owner: 'change-manager',
    needs: ['change-impact-assessment'],
  },
  'core-configuration': {
    title: 'Core configuration ready to be tested',
    owner: 'technical-lead',
    needs: ['design-sign-off', 'integration-specification'],
  },
  'migration-scripts-tested': {
    title: 'Migration run once with all the data',
    owner: 'technical-lead',
    needs: ['data-audit'],
  },
  'acceptance-criteria': {
    title: 'Written down when it is good enough',
    owner: 'product-owner',
    needs: ['design-sign-off'],
  },
  'super-user-recruitment': {
    title: 'Super-users named, their time released by their managers',
    owner: 'change-manager',
  },
  'system-testing': {
    title: 'System test passed, integrations included',
    owner: 'technical-lead',
    needs: ['core-configuration', 'migration-scripts-tested'],
  },
  'uat-scripts': {
    title: 'Acceptance scripts made of real cases',
    owner: 'product-owner',
    needs: ['acceptance-criteria'],
    more: ['with: [super-user-network]'],
  },
  'training-drafts': {
    title: 'Training tried on the super-users',
    owner: 'change-manager',
    needs: ['training-needs-analysis', 'super-user-recruitment'],
  },
  'fallback-procedures': {
    title: 'How the work goes on when the system does not',
    owner: 'operations-lead',
    needs: ['integration-specification'],
  },
  'uat-sign-off': {
    title: 'Accepted by people who will work with it',
    owner: 'product-owner',
    needs: ['system-testing', 'uat-scripts', 'acceptance-criteria'],
    more: [
      '# At least one of them from the front line.',
      'signed-off-by: [super-user-1, super-user-2, person-operations]',
      'acceptance:',
      '  - Every real case of the scripts is worked from start to finish by its own people',
      '  - No fault is open that would stop the work',
    ],
  },
  'training-final': {
    title: 'Training finished and in the rosters',
    owner: 'change-manager',
    needs: ['training-drafts'],
  },
  'cutover-plan': {
    title: 'Cutover planned by the hour, and rehearsed',
    owner: 'technical-lead',
    needs: ['system-testing', 'fallback-procedures'],
  },
  'go-no-go': {
    title: 'Go or no-go decided on evidence',
    owner: 'executive-sponsor',
    needs: ['uat-sign-off', 'training-final', 'cutover-plan', 'fallback-procedures', 'super-user-recruitment'],
  },
  'phased-go-live': { title: 'The first group works on it', owner: 'product-owner', needs: ['go-no-go'] },
  'daily-stand-ups': { title: 'A quarter of an hour a day on what hurts', owner: 'product-owner', needs: ['go-no-go'] },
  'super-user-floor-support': {
    title: 'Super-users on the floor, in every shift',
    owner: 'change-manager',
    needs: ['go-no-go'],
    more: ['with: [super-user-network]'],
  },
  'feedback-loop': {
    title: 'What is reported today is answered tomorrow',
    owner: 'technical-lead',
    needs: ['go-no-go'],
  },
  'adoption-tracking': {
    title: 'Seen each day who works on it, and who has gone back',
    owner: 'change-manager',
    needs: ['phased-go-live'],
  },
  'first-adjustments': {
    title: 'The first wishes of the users are in',
    owner: 'technical-lead',
    needs: ['feedback-loop'],
  },
  'refresher-training': {
    title: 'What the first week found hard, taught again',
    owner: 'change-manager',
    needs: ['adoption-tracking'],
  },
  'technical-debt-backlog': {
    title: 'The shortcuts taken for go-live listed, and ranked',
    owner: 'technical-lead',
    needs: ['phased-go-live'],
  },
  'stabilisation-criteria': {
    title: 'Stable by criteria, not by the calendar',
    owner: 'technical-lead',
    needs: ['first-adjustments'],
    more: ['acceptance:', '  - No critical fault for ten working days'],
  },
  'adoption-threshold': {
    title: 'More than six in ten work on it',
    owner: 'change-manager',
    needs: ['adoption-tracking', 'refresher-training'],
  },
  'compliance-threshold': {
    title: 'Four cases in five are worked as designed',
    owner: 'operations-lead',
    needs: ['first-adjustments'],
  },
  'benefits-tracking': {
    title: 'First reading of the benefits agreed with finance',
    owner: 'benefits-owner',
    needs: ['adoption-threshold'],
  },
  'advanced-training': {
    title: 'Shortcuts and hard cases, for those who ask for more',
    owner: 'change-manager',
    needs: ['refresher-training'],
  },
  'lessons-learned': {
    title: 'Lessons heard from the floor and from the team',
    owner: 'change-manager',
    needs: ['stabilisation-criteria'],
    more: ['with: [super-user-network, product-owner, technical-lead]'],
  },
  'optimisation-backlog': {
    title: 'Quick wins ranked by what they save on the floor',
    owner: 'product-owner',
    needs: ['lessons-learned', 'technical-debt-backlog'],
  },
  'target-recalibration': {
    title: 'Targets set again on what was measured',
    owner: 'benefits-owner',
    needs: ['benefits-tracking'],
  },
  'sustainability-plan': {
    title: 'Who keeps it going, with hours',
    owner: 'operations-lead',
    needs: ['compliance-threshold'],
  },
  'closure-and-handover': {
    title: 'Handed over to those who run it',
    owner: 'product-owner',
    needs: ['sustainability-plan', 'optimisation-backlog'],
    more: ['signed-off-by: [person-operations, person-technology]'],
  },
  'business-case-validation': {
    title: 'The business case held against what was measured',
    owner: 'benefits-owner',
    needs: ['target-recalibration'],
    more: ['signed-off-by: [person-sponsor]'],
  },
  recognition: {
    title: 'Thanks, by name, in front of everybody',
    owner: 'executive-sponsor',
    needs: ['closure-and-handover'],
  },
};
