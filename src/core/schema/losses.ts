/** What cannot be known of a plan while a key is missing or cannot be read, as the end of a sentence. */
const LOSSES: Readonly<Record<string, string>> = {
  cx: 'nobody can tell in which version of the format it is written',
  programme: 'nobody can tell what it is called and when it starts',
  phases: 'there is nothing in it that could be due',
  id: 'nothing else in the plan can refer to it',
  title: 'nobody can tell from a report what it is',
  name: 'nobody can tell from a report what it is',
  statement: 'nobody can tell what was promised',
  start: 'none of its weeks has a date',
  weeks: 'nobody can tell when it begins and ends',
  week: 'it has no date',
  on: 'it has no date',
  date: 'nobody can tell which day is meant',
  from: 'nobody can tell which days are meant',
  to: 'nobody can tell which days are meant',
  duration: 'nobody can tell when the work begins',
  needs: 'nobody can tell what it waits for',
  'done-on': 'nobody can tell when it was done',
  'at-least': 'nobody can tell when it is good enough',
  'at-most': 'nobody can tell when it is good enough',
  value: 'there is nothing to hold against the target',
  text: 'nobody can tell what must be true',
  decision: 'nobody can tell what is to be decided',
  decider: 'nobody can say yes or no',
  outcome: 'nobody can tell what was decided',
  person: 'nobody is counted on for it',
  group: 'nobody can tell who will work differently',
  who: 'nobody from outside looks at it',
  audience: 'nobody can tell who is trained',
  owner: 'nobody answers for it',
  'technical-owner': 'nobody in technology answers for it',
  'business-owner': 'nobody in the business answers for it',
  'run-owner': 'nobody owns it after closure',
  status: 'nobody can tell how it stands',
  stage: 'what this stage needs is not looked for',
  kind: 'it counts as none of what the roadmap asks for',
  amount: 'nobody can tell what is left of it',
  spent: 'nobody can tell what is left of it',
  'protected-time': "these hours are in nobody's week",
  capacity: 'nobody can tell how many hours there are',
  effort: "these hours are in nobody's week",
  hypercare: 'nobody can tell how long help stays',
  'fix-within': 'nobody can tell how long a fault may last',
  'release-cadence': 'nobody can tell when a fix will reach users',
  'target-users': 'nobody can tell for how many people it is',
  level: 'nobody can tell who works on the frontline',
  side: 'nobody can tell whether it speaks for business or technology',
};

/** Of keys that mean other things elsewhere, what they mean here. */
const OF_FORM: Readonly<Record<string, string>> = {
  'change impact impact': 'nobody can tell what changes for them',
  'gate decision': 'nobody can tell what was decided',
  'budget line for': 'nobody can tell what the money is for',
  'budget line hours': "these hours are in nobody's week",
};

/** Begins with a colon; empty where the sentence says enough. */
export function lossOf(key: string, form = ''): string {
  const loss = OF_FORM[`${form} ${key}`] ?? (Object.hasOwn(LOSSES, key) ? LOSSES[key] : undefined);
  return loss ? `: ${loss}` : '';
}
