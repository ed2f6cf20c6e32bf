import type { Milestone } from '../../src/core/model/programme.ts';
import { camel } from '../../src/core/model/reader.ts';
import type { Facts, Rule } from '../../src/core/rules/rule.ts';

const BOOKKEEPING: ReadonlySet<string> = new Set(['type', 'at', 'label', 'keys', 'empty', 'own', 'cx']);

/** What the check of a rule reads of a plan, in the words of `core/rules/reads.ts`; of milestones their own business too. */
export function readsOf(rule: Rule, facts: Facts): ReadonlySet<string> {
  const reads = new Set<string>();
  const restored = facts.schedule.milestones.map(({ milestone }) => watch(milestone, reads));
  try {
    rule.check?.(watched(facts, reads), () => {}, rule.options ?? {});
  } finally {
    for (const restore of restored) restore();
  }
  return reads;
}

/** Notes what is read of a milestone, which stays the same object: others know it by that. */
function watch(milestone: Milestone, reads: Set<string>): () => void {
  const names = Object.keys(milestone).filter((name) => !BOOKKEEPING.has(name));
  const values = milestone as unknown as Record<string, unknown>;
  const before = Object.fromEntries([...names, 'keys'].map((name) => [name, values[name]]));
  for (const name of names) note(values, name, before[name], () => reads.add(`milestones.${name}`));
  const { keys } = milestone;
  values['keys'] = {
    size: keys.size,
    keys: () => keys.keys(),
    get: (key: string) => keys.get(key),
    has: (key: string) => {
      reads.add(`milestones.${camel(key)}`);
      return keys.has(key);
    },
  };
  return () => {
    for (const [name, value] of Object.entries(before)) {
      Object.defineProperty(values, name, { value, enumerable: true, configurable: true, writable: true });
    }
  };
}

function note(on: object, name: string, value: unknown, read: () => void): void {
  Object.defineProperty(on, name, {
    enumerable: true,
    configurable: true,
    get: () => {
      read();
      return value;
    },
  });
}

/** The facts, with a note of each part that is asked for. */
function watched(facts: Facts, reads: Set<string>): Facts {
  const { plan, schedule, symbols, parties } = facts;
  const noting = <T extends object>(whole: T, named: (name: string) => string | undefined): T => {
    const copy = { ...whole } as Record<string, unknown>;
    for (const name of Object.keys(whole)) {
      const read = named(name);
      if (read) note(copy, name, (whole as Record<string, unknown>)[name], () => reads.add(read));
    }
    return copy as T;
  };
  const { graph } = schedule;
  return {
    ...facts,
    plan: noting(plan, (name) => (BOOKKEEPING.has(name) ? undefined : name)),
    parties: noting(parties, () => 'parties'),
    symbols: {
      memory: symbols.memory,
      get declarations() {
        reads.add('ids');
        return symbols.declarations;
      },
      get references() {
        reads.add('mentions');
        return symbols.references;
      },
      get unresolved() {
        reads.add('mentions');
        return symbols.unresolved;
      },
      mentioned: (kind) => {
        reads.add('mentions');
        return symbols.mentioned(kind);
      },
      find: (expects, id) => {
        reads.add('ids');
        return symbols.find(expects, id);
      },
    },
    schedule: {
      ...schedule,
      dates: { get: (milestone) => reads.add('dates') && schedule.dates.get(milestone) },
      graph: {
        ...graph,
        get dependencies() {
          reads.add('milestones.needs');
          return graph.dependencies;
        },
        get cycles() {
          reads.add('cycles');
          return graph.cycles;
        },
        before: { get: (milestone) => reads.add('milestones.needs') && graph.before.get(milestone) },
        after: { get: (milestone) => reads.add('milestones.needs') && graph.after.get(milestone) },
      },
      get goLive() {
        reads.add('go-live');
        return schedule.goLive;
      },
    },
    load: () => {
      reads.add('load');
      return facts.load();
    },
  };
}
