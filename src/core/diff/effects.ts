import type { Milestone } from '../model/programme.ts';
import { NETWORK } from '../schedule/parties.ts';
import { counted } from '../text/words.ts';
import { type Day, sayDay } from '../time/day.ts';
import type { Context } from './context.ts';
import type { Impact } from './found.ts';
import { sayOverloads } from './loads.ts';
import type { GateOverlay, Overlay } from './overlay.ts';
import { partyName } from './show.ts';
import { apart, fromTo, listed, quoted, sentence } from './words.ts';

/** What the changes together do to the plan as a whole. */
export interface Effect {
  readonly effect: 'go-live' | 'end' | 'critical-path' | 'float' | 'gate' | 'load' | 'network';
  readonly impact: Impact;
  readonly message: string;
}

/** The fewest super-users that reach everybody; staffing/super-user-network-size asks for as many. */
export const LEAST_NETWORK = 8;

/** In the order of their weight. */
export function effectsOf(context: Context, overlay: Overlay): readonly Effect[] {
  const { base, head } = context;
  return [
    ...dayEffect('go-live', 'Go-live', base.schedule.goLive?.day, head.schedule.goLive?.day),
    ...dayEffect('end', 'The end of the plan', base.schedule.end, head.schedule.end),
    ...overlay.gates.flatMap(gateEffect),
    ...criticalEffect(context),
    ...floatEffect(context),
    ...loadEffects(context),
    ...networkEffect(context),
  ];
}

function dayEffect(effect: 'go-live' | 'end', name: string, before?: Day, now?: Day): readonly Effect[] {
  if (before === now) return [];
  if (before === undefined)
    return [{ effect, impact: 'strengthens', message: `${name} is on ${sayDay(now as Day)} now; it had no date.` }];
  if (now === undefined)
    return [{ effect, impact: 'weakens', message: `${name} has no date any more; it was ${sayDay(before)}.` }];
  const impact = now > before ? 'weakens' : 'strengthens';
  return [{ effect, impact, message: `${name} moves ${fromTo(before, now)}, ${apart(now - before)}.` }];
}

const RANK = { passed: 2, ahead: 1, paused: 1, undecided: 0, stopped: 0 } as const;

function gateEffect({ name, base, head }: GateOverlay): readonly Effect[] {
  if (!base || !head || base.verdict === head.verdict) return [];
  const change = RANK[head.verdict] - RANK[base.verdict];
  const impact = change < 0 ? 'weakens' : change > 0 ? 'strengthens' : 'neutral';
  return [
    {
      effect: 'gate',
      impact,
      message: `The gate ${quoted(name)} is ${VERDICTS[head.verdict]} now; it was ${VERDICTS[base.verdict]}.`,
    },
  ];
}

const VERDICTS = {
  passed: 'passed',
  paused: 'paused',
  stopped: 'stopped',
  undecided: 'overdue for a decision',
  ahead: 'still ahead',
} as const;

function nameOf({ title, id }: Milestone): string {
  return quoted(title?.value ?? id?.value ?? '');
}

function criticalEffect({ base, head, wasOf }: Context): readonly Effect[] {
  const nowOf = new Map([...wasOf].map(([now, before]) => [before, now]));
  const joined = [...head.schedule.critical].filter((each) => {
    const was = wasOf.get(each);
    return !was || !base.schedule.critical.has(was);
  });
  const left = [...base.schedule.critical].filter((each) => {
    const now = nowOf.get(each);
    return !now || !head.schedule.critical.has(now);
  });
  if (!joined.length && !left.length) return [];
  const clauses = [
    joined.length ? `now leads through ${listed(joined.map(nameOf))}` : '',
    left.length ? `no longer through ${listed(left.map(nameOf))}` : '',
  ].filter((clause) => clause !== '');
  const message = joined.length
    ? `The critical path ${clauses.join(', ')}.`
    : `The critical path leads ${clauses.join()}.`;
  return [{ effect: 'critical-path', impact: 'neutral', message }];
}

/** Milestones whose dates stand, and whose float is eaten all the same. */
function floatEffect({ base, head, wasOf }: Context): readonly Effect[] {
  const eaten = [...wasOf].flatMap(([now, was]) => {
    const [after, before] = [head.schedule.float.get(now)?.total, base.schedule.float.get(was)?.total];
    const stands = head.schedule.dates.get(now)?.due === base.schedule.dates.get(was)?.due;
    return stands && after !== undefined && before !== undefined && before > 0 && after < before
      ? [{ milestone: now, lost: before - Math.max(0, after) }]
      : [];
  });
  if (!eaten.length) return [];
  const names = listed(eaten.map(({ milestone, lost }) => `${nameOf(milestone)} (${counted(lost, 'working day')})`));
  const message = `${sentence(counted(eaten.length, 'milestone'))} that ${eaten.length === 1 ? 'stands' : 'stand'} ${eaten.length === 1 ? 'loses' : 'lose'} float: ${names}.`;
  return [{ effect: 'float', impact: 'weakens', message }];
}

function loadEffects({ base, head, overloads, relieved }: Context): readonly Effect[] {
  const over = sayOverloads(overloads(), head);
  const still = new Set(overloads().map(({ person }) => person.id.value));
  const eased = relieved()
    .filter(({ person }) => !still.has(person.id.value))
    .map(({ person }) => partyName(person.id.value, base));
  return [
    ...over.map((words): Effect => ({ effect: 'load', impact: 'weakens', message: `${sentence(words)}.` })),
    ...(eased.length
      ? [{ effect: 'load', impact: 'strengthens', message: `Less is asked of ${listed(eased)}.` } as const]
      : []),
  ];
}

function networkEffect({ base, head }: Context): readonly Effect[] {
  const [was, is] = [base, head].map(({ parties }) => parties.role(NETWORK)?.members.length) as (number | undefined)[];
  if (was === undefined || is === undefined || was < LEAST_NETWORK === is < LEAST_NETWORK) return [];
  const size = `The super-user network has ${counted(is, 'member')} now`;
  return is < LEAST_NETWORK
    ? [
        {
          effect: 'network',
          impact: 'weakens',
          message: `${size}, fewer than the ${LEAST_NETWORK} that reach everybody.`,
        },
      ]
    : [{ effect: 'network', impact: 'strengthens', message: `${size}, enough to reach everybody.` }];
}
