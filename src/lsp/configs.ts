import { readConfig } from '../core/config/file.ts';
import { ignoredBy } from '../core/config/ignore.ts';
import { CONFIG_NAME } from '../core/config/keys.ts';
import {
  type Configuration,
  configurationIn,
  configurationOf,
  type Ground,
  type Source,
  type Walk,
} from '../core/config/walk.ts';
import { RULES } from '../core/rules/index.ts';
import type { Profile } from '../core/rules/profiles.ts';
import { isSameRules, type RuleSettings } from '../core/rules/settings.ts';
import { beside, type Files } from './files.ts';

/** What the configuration says of a plan. */
export interface Held {
  /** Undefined where no configuration names one. */
  readonly profile: Profile | undefined;
  readonly rules: RuleSettings;
}

/** The configurations of the open plans, and those that are open themselves. */
export interface Configs {
  /** What holds for a plan; undefined until it is known, and then `learnt` is called. */
  of(plan: string): Held | undefined;
  /** The same, waited for. */
  ready(plan: string): Promise<Held>;
  /** A plan or a configuration that is no longer open. */
  closed(uri: string): void;
  /** What is wrong in a configuration. */
  check(uri: string, text: string): Promise<Source>;
}

export interface ConfigsHost {
  readonly files: Files;
  /** What holds for a plan is known now, or is something else than before. */
  learnt(plan: string, isNew: boolean): void;
  /** What a configuration that is checked rests on has changed. */
  moved(config: string): void;
  log(message: string): void;
}

/** What is left to say of a plan that is ignored. */
const SILENT: RuleSettings = Object.fromEntries(RULES.map(({ id }) => [id, { severity: 'off' as const }]));

const NOTHING_HELD: Held = { profile: undefined, rules: {} };

const GROUND: Ground = { beside, rules: RULES };

interface State {
  held: Held | undefined;
  /** The addresses that were asked for: another content of one of them may change what holds. */
  asked: ReadonlySet<string>;
  isStale: boolean;
  /** The search under way. */
  search: Promise<void> | undefined;
}

export function trackConfigs({ files, learnt, moved, log }: ConfigsHost): Configs {
  const plans = new Map<string, State>();
  const configs = new Map<string, ReadonlySet<string>>();

  const walk = async <T>(steps: Walk<T>, asked: Set<string>): Promise<T> => {
    let step = steps.next();
    while (!step.done) {
      asked.add(step.value);
      step = steps.next(await files.read(step.value));
    }
    return step.value;
  };

  const find = (plan: string, state: State): Promise<void> => {
    state.isStale = true;
    state.search ??= search(plan, state)
      .catch((error: unknown) => {
        log(`The configuration of ${plan} could not be found: ${String(error)}`);
        state.held ??= NOTHING_HELD;
        learnt(plan, true);
      })
      .finally(() => {
        state.search = undefined;
      });
    return state.search;
  };

  const stateOf = (plan: string): State => {
    const known = plans.get(plan);
    if (known) return known;
    const state: State = { held: undefined, asked: new Set(), isStale: true, search: undefined };
    plans.set(plan, state);
    void find(plan, state);
    return state;
  };

  const search = async (plan: string, state: State): Promise<void> => {
    let held = state.held;
    while (state.isStale) {
      state.isStale = false;
      const asked = new Set<string>();
      const configuration = await walk(configurationOf(plan, GROUND), asked);
      held = await heldBy(plan, configuration);
      state.asked = asked;
      files.watch(...configuration.sources.map(({ address }) => globOf(address)));
      for (const { address, reason } of configuration.unreadable) log(`${address}: ${reason}`);
    }
    const before = state.held;
    state.held = held;
    const isSame = before && before.profile === held?.profile && isSameRules(before.rules, held?.rules);
    if (!isSame && plans.get(plan) === state) learnt(plan, before === undefined);
  };

  files.watch(`**/${CONFIG_NAME}`);
  files.onChange((changed) => {
    const has = (asked: ReadonlySet<string>): boolean => [...asked].some((address) => changed.has(address));
    for (const [plan, state] of plans) if (state.search || has(state.asked)) void find(plan, state);
    for (const [config, asked] of configs) if (has(asked)) moved(config);
  });

  return {
    of: (plan) => stateOf(plan).held,
    async ready(plan) {
      const state = stateOf(plan);
      await state.search;
      return state.held ?? NOTHING_HELD;
    },
    closed(uri) {
      plans.delete(uri);
      configs.delete(uri);
    },
    async check(uri, text) {
      const asked = new Set<string>();
      const file = readConfig(text, RULES);
      const { sources } = await walk(configurationIn(uri, file, GROUND), asked);
      files.watch(...sources.map(({ address }) => globOf(address)));
      configs.set(uri, asked);
      return sources.find(({ address }) => address === uri) ?? { address: uri, file, problems: file.problems };
    },
  };
}

async function heldBy(plan: string, configuration: Configuration): Promise<Held> {
  const { profile, rules, ignore } = configuration;
  if (!ignore.length) return { profile, rules };
  const { default: picomatch } = await import('picomatch');
  const by = ignoredBy(plan, configuration, (glob) => picomatch(glob, { dot: true, windows: false }));
  return by === undefined ? { profile, rules } : { profile: 'minimal', rules: SILENT };
}

/** Files of one name, wherever they are. */
function globOf(address: string): string {
  return `**/${decodeURIComponent(address.slice(address.lastIndexOf('/') + 1))}`;
}
