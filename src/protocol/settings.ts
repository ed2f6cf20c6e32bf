/** The settings section, in the editor and in `workspace/configuration`. */
export const SETTINGS_SECTION = 'cxProgramme';

export type Profile = 'minimal' | 'recommended' | 'strict';

/** What the server asks for (`workspace/configuration`, section `cxProgramme`). */
export interface ServerSettings {
  /** `YYYY-MM-DD`; empty means the machine's date. */
  readonly today: string;
  readonly profile: Profile;
  /** Whether plans that are not open have their problems shown. */
  readonly workspaceDiagnostics: boolean;
  readonly inlayHints: Switches<'dates' | 'hours' | 'float' | 'late'>;
  readonly codeLenses: Switches<'timeline' | 'goLive' | 'load' | 'mentions'>;
}

export type Switches<K extends string> = Readonly<Record<K, boolean>>;

/** `initializationOptions`: the values that hold until the client answers `workspace/configuration`. */
export interface InitializationOptions {
  readonly settings: ServerSettings;
  /** The client answers `cxProgramme/readFile` and `cxProgramme/readFolder`. */
  readonly readsFiles?: boolean;
  /** The client answers `cxProgramme/findPlans`. */
  readonly findsPlans?: boolean;
  /** The address below which the client keeps the rules' pages. */
  readonly pages?: string;
  /** The client has the command `cxProgramme.explainRule`. */
  readonly explains?: boolean;
  /** The client has the commands of the code lenses, `cxProgramme.openTimeline` and `cxProgramme.showMentions`. */
  readonly runsLenses?: boolean;
  /** The client has the command `editor.action.triggerSuggest`, which offers what comes behind a key at once. */
  readonly suggests?: boolean;
}

export const DEFAULT_SETTINGS: ServerSettings = {
  today: '',
  profile: 'recommended',
  workspaceDiagnostics: true,
  inlayHints: { dates: true, hours: true, float: true, late: true },
  codeLenses: { timeline: true, goLive: true, load: true, mentions: true },
};

/** Reads settings from whatever a client sent; what is missing or wrong becomes its default. */
export function readSettings(value: unknown): ServerSettings {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  const { today, profile, workspaceDiagnostics, inlayHints, codeLenses } = value as {
    readonly [key in keyof ServerSettings]?: unknown;
  };
  return {
    today:
      typeof today === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(today.trim()) ? today.trim() : DEFAULT_SETTINGS.today,
    profile: profile === 'minimal' || profile === 'strict' ? profile : DEFAULT_SETTINGS.profile,
    workspaceDiagnostics: workspaceDiagnostics !== false,
    inlayHints: readSwitches(inlayHints, DEFAULT_SETTINGS.inlayHints),
    codeLenses: readSwitches(codeLenses, DEFAULT_SETTINGS.codeLenses),
  };
}

function readSwitches<K extends string>(value: unknown, defaults: Switches<K>): Switches<K> {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const all = Object.entries(defaults).map(([key, on]) => [key, typeof given[key] === 'boolean' ? given[key] : on]);
  return Object.fromEntries(all) as Switches<K>;
}
