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
}

/** `initializationOptions`: the values that hold until the client answers `workspace/configuration`. */
export interface InitializationOptions {
  readonly settings: ServerSettings;
  /** The client answers `cxProgramme/readFile`. */
  readonly readsFiles?: boolean;
  /** The client answers `cxProgramme/findPlans`. */
  readonly findsPlans?: boolean;
  /** The client has the command `cxProgramme.explainRule`. */
  readonly explains?: boolean;
}

export const DEFAULT_SETTINGS: ServerSettings = { today: '', profile: 'recommended', workspaceDiagnostics: true };

/** Reads settings from whatever a client sent; what is missing or wrong becomes its default. */
export function readSettings(value: unknown): ServerSettings {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  const { today, profile, workspaceDiagnostics } = value as { readonly [key in keyof ServerSettings]?: unknown };
  return {
    today:
      typeof today === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(today.trim()) ? today.trim() : DEFAULT_SETTINGS.today,
    profile: profile === 'minimal' || profile === 'strict' ? profile : DEFAULT_SETTINGS.profile,
    workspaceDiagnostics: workspaceDiagnostics !== false,
  };
}
