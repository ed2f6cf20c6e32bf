import type { Case } from './told.ts';

/** What looks like a fault and is none, or is told by another rule: one line each. */
export const SILENT: readonly Case[] = [
  // References
  {
    rule: 'reference/unknown-id',
    when: 'an essential role that is missing',
    plan: '\nrisks: [{id: hail, title: Hail, owner: technical-lead}]\n',
  },
  {
    rule: 'reference/duplicate-id',
    when: 'a phase, a milestone, a gate and a metric of one name',
    plan: `
phases: [{id: design, milestones: [{id: design, title: D, week: 1}], gate: {id: design}}]
metrics: [{id: design, name: D}]
`,
  },
  {
    rule: 'reference/dependency-cycle',
    when: 'a diamond',
    plan: milestones('{id: a}', '{id: b, needs: [a]}', '{id: c, needs: [a]}', '{id: d, needs: [b, c]}'),
  },
  {
    rule: 'reference/dependency-cycle',
    when: 'a way round over a dropped milestone',
    plan: milestones('{id: a, needs: [b]}', '{id: b, needs: [a], status: dropped}'),
  },
  { rule: 'reference/dependency-cycle', when: 'a dependency on nothing', plan: milestones('{id: a, needs: [b]}') },
  {
    rule: 'reference/unused-person',
    when: 'somebody who only released another',
    plan: '\npeople: {ana: {name: Ana}, bob: {name: Bob}}\nroles: {super-user-network: {members: [{person: bob, agreed-by: ana}]}}\n',
  },
  {
    rule: 'reference/unused-person',
    when: 'somebody whose mention is misspelt',
    plan: '\npeople: {ana-ruiz: {name: Ana}}\nrisks: [{id: hail, title: Hail, owner: ana-riuz}]\n',
  },
  {
    rule: 'reference/unused-person',
    when: 'an owner written as a name',
    plan: '\npeople: {ana-ruiz: {name: Ana Ruiz}}\nrisks: [{id: hail, title: Hail, owner: Ana Ruiz}]\n',
  },
  {
    rule: 'reference/unused-person',
    when: 'somebody who does part of the work',
    plan: `\npeople: {ana: {name: Ana}}${milestones('{id: a, effort: {ana: 2d}}')}`,
  },
  {
    rule: 'reference/unused-person',
    when: 'an owner under a misspelt key',
    plan: '\npeople: {ana: {name: Ana}}\nrisks: [{id: hail, title: Hail, onwer: ana}]\n',
  },

  // Ownership
  {
    rule: 'ownership/missing-owner',
    when: 'a misspelt key, a value of the wrong form, a dropped milestone',
    plan: milestones('{id: a, onwer: ana}', '{id: b, owner: [ana]}', '{id: c, status: dropped}'),
  },
  {
    rule: 'ownership/unfilled-owner',
    when: 'a role held by somebody unknown',
    plan: `\nroles: {lead: {person: nobody-known}}${milestones('{id: a, owner: lead}')}`,
  },
  {
    rule: 'ownership/unfilled-owner',
    when: 'an essential role that is missing',
    plan: `\nroles: {lead: {person: ana}}${milestones('{id: a, owner: technical-lead}')}`,
  },
  {
    rule: 'ownership/unfilled-owner',
    when: 'a dropped milestone, a closed risk, a part without being owner',
    plan: `\nroles: {lead: {}}${milestones('{id: a, owner: lead, status: dropped}', '{id: b, with: [lead]}')}risks: [{id: hail, title: Hail, owner: lead, status: closed}]\n`,
  },
  {
    rule: 'ownership/unfilled-owner',
    when: 'a role whose holder cannot be read',
    plan: `\nroles: {lead: {person: Ana Ruiz}, clerk: Bob}${milestones('{id: a, owner: lead}', '{id: b, owner: clerk}')}`,
  },
  {
    rule: 'ownership/group-owner',
    when: 'one person named twice',
    plan: `\npeople: {ana: {name: Ana}}\nroles: {lead: {person: [ana, ana]}}${milestones('{id: a, owner: lead}')}`,
  },
  {
    rule: 'ownership/group-owner',
    when: 'a person who is called like a role of two',
    plan: `\npeople: {ana: {name: Ana}, bob: {name: Bob}}\nroles: {ana: {person: [ana, bob]}}${milestones('{id: a, owner: ana}')}`,
  },
  {
    rule: 'ownership/group-owner',
    when: 'a committee that has a decision right',
    plan: '\npeople: {ana: {name: Ana}, bob: {name: Bob}}\nroles: {board: {person: [ana, bob]}}\ncharter: {decision-rights: [{decision: Scope, decider: board}]}\n',
  },
  {
    rule: 'ownership/group-owner',
    when: 'a role one of whose holders is unknown',
    plan: `\npeople: {ana: {name: Ana}}\nroles: {lead: {person: [ana, ana-riuz]}}${milestones('{id: a, owner: lead}')}`,
  },
  { rule: 'ownership/one-sided', when: 'one owner whose team is not known', plan: sided('{name: Bob}') },
  { rule: 'ownership/one-sided', when: 'one owner whose team has no side', plan: sided('{name: Bob, team: floor}') },
  {
    rule: 'ownership/one-sided',
    when: 'a fourth milestone that is dropped',
    plan: sided('{name: Bob, team: it}', ', status: dropped'),
  },
  {
    rule: 'ownership/silo',
    when: 'seven milestones',
    plan: `\nteams: {it: {name: IT}}\npeople: {ana: {name: Ana, team: it}}${milestones(...[1, 2, 3, 4, 5, 6, 7].map((n) => `{id: m-${n}, owner: ana}`))}`,
  },
  {
    rule: 'ownership/silo',
    when: 'eight, of which one belongs to nobody known',
    plan: `\nteams: {it: {name: IT}}\npeople: {ana: {name: Ana, team: it}}${milestones(...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `{id: m-${n}, owner: ana}`), '{id: m-9, owner: bob}')}`,
  },
  {
    rule: 'ownership/unpaired-journey',
    when: 'a misspelt key; a journey that is not critical',
    plan: '\ncharter: {journeys: [{id: a, name: A, critical: true, owner: ana, techncal-owner: bob}, {id: b, name: B}]}\n',
  },
  { rule: 'ownership/no-technology-voice', when: 'no charter', plan: '\nprogramme: {name: Desk}\n' },
  {
    rule: 'ownership/no-technology-voice',
    when: 'somebody unknown, or of a team without a side',
    plan: '\nteams: {it: {name: IT}}\npeople: {ana: {name: Ana, team: it}}\ncharter: {technology-voice: ana}\n',
  },
  {
    rule: 'ownership/no-technology-voice',
    when: 'a role that nobody holds',
    plan: '\nroles: {cto: {}}\ncharter: {technology-voice: cto}\n',
  },
  { rule: 'ownership/no-decision-rights', when: 'no charter', plan: '\nprogramme: {name: Desk}\n' },
  {
    rule: 'ownership/self-sign-off',
    when: 'a second signatory, a group that owns, a dropped milestone',
    plan: `\npeople: {ana: {name: Ana}, bob: {name: Bob}}\nroles: {both: {person: [ana, bob]}}${milestones('{id: a, owner: ana, signed-off-by: [ana, bob]}', '{id: b, owner: both, signed-off-by: [ana]}', '{id: c, owner: ana, signed-off-by: [ana], status: dropped}')}`,
  },
  {
    rule: 'ownership/overloaded-owner',
    when: 'six of which one has no week that is known',
    plan: `\npeople: {ana: {name: Ana}}${milestones(...[1, 2, 3, 4, 5].map((n) => `{id: m-${n}, owner: ana}`)).replace('{id: m-5', '{id: m-6, title: M, on: 2026-01-05, owner: ana}\n      - {id: m-5')}`,
  },
  {
    rule: 'ownership/no-run-owner',
    when: 'no deployment at all, with a deploy stage',
    plan: '\nphases: [{id: d, stage: deploy}, {id: e, stage: embed}]\n',
  },
  {
    rule: 'ownership/no-run-owner',
    when: 'a team that will run it; no embed stage',
    plan: '\nteams: {ops: {name: Operations}}\nphases: [{id: e, stage: embed}]\ndeployment: {run-owner: ops}\n',
  },

  // Staffing
  { rule: 'staffing/missing-role', when: 'roles that cannot be read', plan: '\nroles: [ana, bob]\n' },
  {
    rule: 'staffing/missing-role',
    when: 'roles whose values cannot be read',
    plan: '\nroles: {executive-sponsor: Ana, product-owner: Bob, technical-lead: , change-manager: []}\n',
  },
  {
    rule: 'staffing/unfilled-role',
    when: 'a person unknown, unreadable or under a misspelt key',
    plan: '\nroles: {a: {person: nobody-known}, b: {person: Ana Ruiz}, c: {persn: ana}, d: Ana}\n',
  },
  {
    rule: 'staffing/unstaffed-super-user-network',
    when: 'members that cannot be read',
    plan: '\nroles: {super-user-network: {members: [ana, bob]}}\n',
  },
  {
    rule: 'staffing/super-user-network-size',
    when: 'no members: they are told as missing',
    plan: '\nroles: {super-user-network: {members: []}}\n',
  },
  {
    rule: 'staffing/super-user-network-size',
    when: 'eight',
    plan: `\nroles: {super-user-network: {members: [${'abcdefgh'
      .split('')
      .map((id) => `{person: ${id}}`)
      .join(', ')}]}}\n`,
  },
  {
    rule: 'staffing/super-user-time',
    when: 'a fifth of a week, in hours that floating point cannot hold',
    plan: '\npeople: {ana: {name: Ana, capacity: 38.5h/week}}\nroles: {super-user-network: {members: [{person: ana, protected-time: 7.7h/week}]}}\n',
  },
  {
    rule: 'staffing/super-user-time',
    when: 'a day a week',
    plan: '\npeople: {ana: {name: Ana}}\nroles: {super-user-network: {protected-time: 1d/week, members: [{person: ana}]}}\n',
  },
  {
    rule: 'staffing/super-user-time',
    when: 'hours of somebody unknown',
    plan: '\nroles: {super-user-network: {protected-time: 2h/week, members: [{person: nobody-known}]}}\n',
  },
  {
    rule: 'staffing/super-user-time',
    when: 'a small default that nobody needs',
    plan: '\nroles: {super-user-network: {protected-time: 5%, members: [{person: ana, protected-time: 20%}]}}\n',
  },
  {
    rule: 'staffing/super-user-time',
    when: 'during that names an unknown phase',
    plan: '\nroles: {super-user-network: {protected-time: 20%, during: [desing], members: [{person: ana}]}}\nphases: [{id: design, stage: design}]\n',
  },
  {
    rule: 'staffing/super-user-time',
    when: 'an embed stage left out',
    plan: '\nroles: {super-user-network: {protected-time: 20%, during: [design], members: [{person: ana}]}}\nphases: [{id: design, stage: design}, {id: embed, stage: embed}, {id: pilot}]\n',
  },
  {
    rule: 'staffing/super-user-not-frontline',
    when: 'no level stated',
    plan: '\npeople: {ana: {name: Ana}}\nroles: {super-user-network: {members: [{person: ana}, {person: bob}]}}\n',
  },
  {
    rule: 'staffing/super-user-commitment',
    when: 'a release agreed by somebody unknown',
    plan: '\nroles: {super-user-network: {members: [{person: ana, agreed-by: nobody-known}]}}\n',
  },
  { rule: 'staffing/sponsor-time', when: 'nobody holds the role', plan: '\nroles: {executive-sponsor: {}}\n' },
  {
    rule: 'staffing/sponsor-time',
    when: 'half a day of a full week, and a share of an unknown one',
    plan: '\npeople: {ana: {name: Ana, capacity: 40h/week}}\nroles: {executive-sponsor: {person: ana, protected-time: 0.5d/week}}\n',
  },
  {
    rule: 'staffing/sponsor-time',
    when: 'a share of a week that is not known',
    plan: '\nroles: {executive-sponsor: {person: nobody-known, protected-time: 1%}}\n',
  },
  {
    rule: 'staffing/product-owner-time',
    when: 'two who share the role half and half',
    plan: '\npeople: {ana: {name: Ana}, bob: {name: Bob, capacity: 30h/week}}\nroles: {product-owner: {person: [ana, bob], protected-time: half-time}}\nphases: [{id: d, stage: design}]\n',
  },
  {
    rule: 'staffing/product-owner-time',
    when: 'the whole of a short week',
    plan: '\npeople: {ana: {name: Ana, capacity: 30h/week}}\nroles: {product-owner: {person: ana, protected-time: 30h/week}}\nphases: [{id: d, stage: design}]\n',
  },
  {
    rule: 'staffing/product-owner-time',
    when: 'neither design nor build',
    plan: '\nroles: {product-owner: {person: ana}}\nphases: [{id: d, stage: deploy}]\n',
  },
  {
    rule: 'staffing/no-protected-time',
    when: 'nobody in the role; hours that cannot be read',
    plan: '\nroles: {technical-lead: {}, clerk: {person: ana, protected-time: lots}}\n',
  },
  {
    rule: 'staffing/overcommitted-person',
    when: 'a tenth, seven tenths and two tenths',
    plan: committed('10%', '70%', '20%'),
  },
  {
    rule: 'staffing/overcommitted-person',
    when: 'a role without stated hours',
    plan: committed('full-time', undefined),
  },
  {
    rule: 'staffing/overcommitted-person',
    when: 'full-time twice, in different phases',
    plan: '\npeople: {ana: {name: Ana}}\nroles: {a: {person: ana, protected-time: 100%, during: [x]}, b: {person: ana, protected-time: 100%, during: [y]}}\nphases: [{id: x, weeks: 1}, {id: y, weeks: 2}]\n',
  },
  {
    rule: 'staffing/overcommitted-person',
    when: 'somebody named twice for one role',
    plan: '\npeople: {ana: {name: Ana}}\nroles: {a: {person: [ana, ana], protected-time: 60%}}\nphases: [{id: x, weeks: 1}]\n',
  },
  { rule: 'staffing/overloaded-week', when: 'just what is protected', plan: asked('7.5h', '20%') },
  { rule: 'staffing/overloaded-week', when: 'nothing protected that is known', plan: asked('40h', undefined) },
  { rule: 'staffing/overloaded-week', when: 'a dropped milestone', plan: asked('40h', '20%', ', status: dropped') },
  {
    rule: 'staffing/overloaded-week',
    when: 'a week that belongs to no phase',
    plan: asked('40h', '20%').replace('weeks: 1-3', 'weeks: 2-3'),
  },
  {
    rule: 'staffing/overloaded-week',
    when: 'no start',
    plan: asked('40h', '20%').replace('programme: {start: 2026-01-05}', ''),
  },
  {
    rule: 'staffing/combined-roles',
    when: 'an essential role and another; twice in one role',
    plan: '\npeople: {ana: {name: Ana}}\nroles: {product-owner: {person: [ana, ana]}, clerk: {person: ana}}\n',
  },
  {
    rule: 'staffing/communications-only-change-manager',
    when: 'neither metrics nor adoption',
    plan: '\npeople: {ana: {name: Ana}}\nroles: {change-manager: {person: ana}}\n',
  },
  {
    rule: 'staffing/communications-only-change-manager',
    when: 'a figure owned by somebody unknown, who may be the one',
    plan: '\npeople: {ana: {name: Ana}}\nroles: {change-manager: {person: ana}}\nmetrics: [{id: a, name: A, kind: system-adoption, owner: naa}]\n',
  },
  {
    rule: 'staffing/communications-only-change-manager',
    when: 'an intervention under the own name',
    plan: '\npeople: {ana: {name: Ana}}\nroles: {change-manager: {person: ana}}\nadoption: {interventions: [{id: a, title: A, owner: ana}]}\n',
  },
  {
    rule: 'staffing/no-experience',
    when: 'one person who does not say',
    plan: '\npeople: {a: {name: A, experience: first}, b: {name: B}}\nroles: {executive-sponsor: {person: a}, product-owner: {person: a}, technical-lead: {person: a}, change-manager: {person: a}, super-user-network: {members: [{person: b}]}}\n',
  },
  {
    rule: 'staffing/no-experience',
    when: 'a role that is missing',
    plan: '\npeople: {a: {name: A, experience: first}}\nroles: {executive-sponsor: {person: a}}\n',
  },
  {
    rule: 'staffing/no-backup',
    when: 'the network, a role of two, a backup unknown',
    plan: '\nroles: {super-user-network: {members: [{person: a}]}, product-owner: {person: [a, b]}, technical-lead: {person: a, backup: nobody-known}}\n',
  },

  // Schedule
  {
    rule: 'schedule/start-day',
    when: 'a first day that cannot be read',
    plan: '\nprogramme: {start: 2026-01-06}\ncalendar: {first-day: tusday}\n',
  },
  {
    rule: 'schedule/start-day',
    when: 'a Tuesday, where weeks begin on it',
    plan: '\nprogramme: {start: 2026-01-06}\ncalendar: {first-day: tuesday}\n',
  },
  {
    rule: 'schedule/phase-overlap',
    when: 'phases in no order, one behind the other',
    plan: '\nphases: [{id: b, weeks: 4-6}, {id: a, weeks: 1-3}, {id: c}]\n',
  },
  {
    rule: 'schedule/phase-gap',
    when: 'a phase whose weeks are not known',
    plan: '\nphases: [{id: a, weeks: 1-3}, {id: b, weeks: four}, {id: c, weeks: 7-9}]\n',
  },
  {
    rule: 'schedule/phase-gap',
    when: 'a long phase that covers it',
    plan: '\nphases: [{id: a, weeks: 1-9}, {id: b, weeks: 2}, {id: c, weeks: 10}]\n',
  },
  {
    rule: 'schedule/short-phase',
    when: 'a phase without a stage; three weeks',
    plan: '\nphases: [{id: a, weeks: 1}, {id: b, stage: build, weeks: 2-4}]\n',
  },
  {
    rule: 'schedule/milestone-outside-phase',
    when: 'a date without a start; both date and week; a dropped one',
    plan: '\nphases:\n  - id: a\n    weeks: 1-3\n    milestones: [{id: a, title: A, on: 2026-05-05}, {id: b, title: B, week: 9, on: 2026-05-05}, {id: c, title: C, week: 9, status: dropped}]\n',
  },
  {
    rule: 'schedule/dependency-order',
    when: 'the same day, the same week, a dropped one, one without a date',
    plan: `\nprogramme: {start: 2026-01-05}${milestones('{id: a}', '{id: b, needs: [a]}', '{id: c, status: dropped}', '{id: d, needs: [c + 9w, x]}')}`,
  },
  {
    rule: 'schedule/dependency-order',
    when: 'a lag that ends on a holiday; a lead',
    plan: '\nprogramme: {start: 2026-01-05}\ncalendar: {holidays: [2026-01-12]}\nphases:\n  - id: p\n    milestones: [{id: a, title: A, on: 2026-01-09}, {id: b, title: B, on: 2026-01-13, needs: [a + 1d]}, {id: c, title: C, on: 2026-01-08, needs: [a - 1d]}]\n',
  },
  {
    rule: 'schedule/dependency-order',
    when: 'the weekend behind a Friday',
    plan: '\nprogramme: {start: 2026-01-05}\nphases: [{id: p, milestones: [{id: a, title: A, on: 2026-01-10}, {id: b, title: B, on: 2026-01-12, needs: [a]}]}]\n',
  },
  {
    rule: 'schedule/dependency-order',
    when: 'within a circle',
    plan: '\nprogramme: {start: 2026-01-05}\nphases: [{id: p, milestones: [{id: a, title: A, week: 1, needs: [b]}, {id: b, title: B, week: 2, needs: [a]}]}]\n',
  },
  {
    rule: 'schedule/dependency-order',
    when: 'a duration that cannot be read',
    plan: '\nprogramme: {start: 2026-01-05}\nphases: [{id: p, milestones: [{id: a, title: A, week: 2, duration: long}, {id: b, title: B, week: 1, needs: [{id: a, type: start-start}]}]}]\n',
  },
  {
    rule: 'schedule/non-working-day',
    when: 'a week with one day left; a dropped one; a week without a start',
    plan: '\nprogramme: {start: 2026-01-05}\ncalendar: {holidays: [{from: 2026-01-05, to: 2026-01-08}]}\nphases: [{id: p, milestones: [{id: a, title: A, week: 1}, {id: b, title: B, on: 2026-01-10, status: dropped}]}]\n',
  },
  {
    rule: 'schedule/owner-away',
    when: 'a backup; a day in the office; a group; a week nobody works',
    plan: '\nprogramme: {start: 2026-01-05}\ncalendar: {holidays: [{from: 2026-01-19, to: 2026-01-23}]}\npeople: {ana: {name: Ana, away: [{from: 2026-01-05, to: 2026-01-15}, {from: 2026-01-19, to: 2026-01-25}]}, bob: {name: Bob}}\nroles: {lead: {person: ana, backup: bob}, both: {person: [ana, bob]}}\nphases: [{id: p, milestones: [{id: a, title: A, week: 1, owner: lead}, {id: b, title: B, week: 2, owner: ana}, {id: c, title: C, week: 1, owner: both}, {id: d, title: D, week: 3, owner: ana}]}]\n',
  },
  {
    rule: 'schedule/overdue',
    when: 'done, dropped, of a status that cannot be read, without a date',
    plan: '\nprogramme: {start: 2026-01-05}\nphases: [{id: p, milestones: [{id: a, title: A, week: 1, status: done}, {id: b, title: B, week: 1, status: dropped}, {id: c, title: C, week: 1, status: finished}, {id: d, title: D}]}]\n',
  },
  {
    rule: 'schedule/done-in-future',
    when: 'done today',
    plan: '\nphases: [{id: p, milestones: [{id: a, title: A, week: 1, done-on: 2026-02-18}]}]\n',
  },
  {
    rule: 'schedule/slipped',
    when: 'earlier than first planned, within the week first planned, dropped',
    plan: '\nprogramme: {start: 2026-01-05}\nphases: [{id: p, milestones: [{id: a, title: A, week: 1, baseline: {week: 2}}, {id: b, title: B, on: 2026-01-07, baseline: {week: 1}}, {id: c, title: C, week: 3, baseline: {week: 1}, status: dropped}]}]\n',
  },
  {
    rule: 'schedule/short-hypercare',
    when: 'no go-live; no deployment beside a deploy stage',
    plan: '\nphases: [{id: p, stage: deploy, milestones: [{id: a, title: A, kind: phased-go-live, week: 1}]}]\n',
  },
  {
    rule: 'schedule/short-hypercare',
    when: 'thirty days, in weeks and hours',
    plan: '\ndeployment: {waves: [{id: a, week: 7}], hypercare: 720h}\n',
  },
  {
    rule: 'schedule/short-hypercare',
    when: 'a go-live that was dropped',
    plan: '\nphases: [{id: p, milestones: [{id: a, title: A, kind: phased-go-live, week: 1, status: dropped}]}]\ndeployment: {strategy: phased}\n',
  },
  {
    rule: 'schedule/no-early-result',
    when: 'no metrics; none with a target; a date without a start',
    plan: '\nmetrics: [{id: a, name: A, kind: business-value}, {id: b, name: B, kind: system-adoption, targets: [{week: 2027-01-01, at-least: 1}]}]\n',
  },
  {
    rule: 'schedule/no-early-result',
    when: 'the thirteenth week',
    plan: '\nmetrics: [{id: a, name: A, kind: business-value, targets: [{week: 13, at-least: 1}]}]\n',
  },
  { rule: 'schedule/slow-release', when: 'twenty working days', plan: '\ncharter: {release-cadence: 20d}\n' },
];

/** A phase whose milestones are due in week 1 and have titles. */
function milestones(...each: readonly string[]): string {
  const lines = each.map((text) => `      - ${text.replace('{', '{title: M, week: 1, ')}\n`);
  return `\nphases:\n  - id: phase\n    milestones:\n${lines.join('')}`;
}

function sided(bob: string, more = ''): string {
  const design = milestones(
    '{id: a, owner: ana}',
    '{id: b, owner: ana}',
    '{id: c, owner: ana}',
    `{id: d, owner: bob${more}}`,
  );
  const teams = '\nteams: {it: {name: IT, side: technology}, floor: {name: Floor}}';
  return `${teams}\npeople: {ana: {name: Ana, team: it}, bob: ${bob}}${design.replace('id: phase', 'id: phase\n    stage: design')}`;
}

function committed(...times: readonly (string | undefined)[]): string {
  const roles = times.map((time, i) => `role-${i}: {person: ana${time ? `, protected-time: ${time}` : ''}}`);
  return `\npeople: {ana: {name: Ana}}\nroles: {${roles.join(', ')}}\nphases: [{id: design, weeks: 1-3}]\n`;
}

function asked(effort: string, time: string | undefined, more = ''): string {
  const role = `{person: ana${time ? `, protected-time: ${time}` : ''}}`;
  const milestone = `{id: a, title: A, week: 1, owner: ana, effort: ${effort}${more}}`;
  return `\nprogramme: {start: 2026-01-05}\npeople: {ana: {name: Ana}}\nroles: {lead: ${role}}\nphases: [{id: p, weeks: 1-3, milestones: [${milestone}]}]\n`;
}
