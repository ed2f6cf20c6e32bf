import { keyOf, lacks } from '../../model/item.ts';
import type { Charter } from '../../model/programme.ts';
import { nameOf } from '../../schedule/parties.ts';
import type { Fix } from '../../text/problem.ts';
import { add } from '../fixes.ts';
import { type Facts, rule } from '../rule.ts';
import { allOf, swap } from '../shared.ts';
import { listed } from '../words.ts';

/** More than so many to choose from is no proposal. */
const MOST = 3;

export const noTechnologyVoice = rule({
  id: 'ownership/no-technology-voice',
  severity: 'warning',
  finds: 'Nobody from technology has a voice in the charter.',
  why: "Programmes for the customer are often chartered without technology: its head is on no list, its people are told to supply a tool, its hours and costs are nobody's budget line. What comes of it is a wish that no system fulfils. A technology voice who designs along from the first week says early what is cheap, what is dear, and what must be decided before it is too late.",
  bad: `
teams:
  operations: {name: Operations, side: business}
people:
  omar-finn: {name: Omar Finn, team: operations}
charter:
  strategic-goal: Settle standard claims in five days
  technology-voice: omar-finn
#                   ^^^^^^^^^
`,
  good: `
teams:
  it: {name: IT delivery, side: technology}
people:
  lea-brandt: {name: Lea Brandt, team: it}
charter:
  strategic-goal: Settle standard claims in five days
  technology-voice: lea-brandt
`,
  reads: ['charter', 'parties'],
  check(facts, report) {
    const { plan, parties } = facts;
    const { charter } = plan;
    if (!charter) return;
    const help = 'Name as `technology-voice` somebody of a technology team who designs along.';
    if (lacks(charter, 'technology-voice')) {
      const message =
        'The charter names nobody from technology: what can be built, and at what price, will come up late.';
      report(keyOf(plan, 'charter'), message, { item: charter, help, fixes: voicesFor(charter, facts) });
      return;
    }
    const voice = charter.technologyVoice;
    const people = voice && allOf(voice.value, parties);
    if (!people) return;
    const teams = people.map((person) => parties.teamOf(person));
    if (!teams.every((team) => team?.side && team.side.value !== 'technology')) return;
    const homes = listed([...new Set(teams.flatMap((team) => (team ? nameOf(team) : [])))]);
    const message = `${listed(people.map(nameOf))} speaks for technology here, but comes from ${homes}, which is no technology team.`;
    report(voice.span, message, { item: charter, help, fixes: voicesFor(charter, facts) });
  },
});

/** The people of technology, those who decide first; the technical lead where the plan has no such team. */
function voicesFor(charter: Charter, { plan, parties }: Facts): readonly Fix[] {
  const people = plan.people.filter((person) => parties.teamOf(person)?.side?.value === 'technology');
  const found = people.length ? people.map(({ id }) => id.value) : ['technical-lead'];
  return found.slice(0, MOST).flatMap((id) => {
    const title = `Set technology-voice to ${id}`;
    const voice = charter.technologyVoice;
    return voice
      ? swap(charter, 'technology-voice', voice.span, id, title)
      : add(charter, 'technology-voice', id, title);
  });
}
