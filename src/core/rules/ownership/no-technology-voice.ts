import { keyOf, lacks } from '../../model/item.ts';
import { nameOf } from '../../schedule/parties.ts';
import { rule } from '../rule.ts';
import { allOf } from '../shared.ts';
import { listed } from '../words.ts';

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
  check({ plan, parties }, report) {
    const { charter } = plan;
    if (!charter) return;
    const help = 'Name as `technology-voice` somebody of a technology team who designs along.';
    if (lacks(charter, 'technology-voice')) {
      const message =
        'The charter names nobody from technology: what can be built, and at what price, will come up late.';
      report(keyOf(plan, 'charter'), message, { item: charter, help });
      return;
    }
    const voice = charter.technologyVoice;
    const people = voice && allOf(voice.value, parties);
    if (!people) return;
    const teams = people.map((person) => parties.teamOf(person));
    if (!teams.every((team) => team?.side && team.side.value !== 'technology')) return;
    const homes = listed([...new Set(teams.flatMap((team) => (team ? nameOf(team) : [])))]);
    const message = `${listed(people.map(nameOf))} speaks for technology here, but comes from ${homes}, which is no technology team.`;
    report(voice.span, message, { item: charter, help });
  },
});
