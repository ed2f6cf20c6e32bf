import type { Diagnostic } from 'vscode-languageserver';
import { isConfig } from '../core/config/keys.ts';
import type { Source } from '../core/config/walk.ts';
import type { Configs } from './configs.ts';
import { type PageOf, toDiagnostic } from './convert.ts';
import type { OpenText } from './openText.ts';

/** A configuration that is open, and what is wrong with it. */
export interface CheckedConfig {
  readonly document: OpenText;
  readonly source: Source;
}

/** The open configurations. */
export interface ConfigTexts {
  /** Undefined where that is no open configuration. */
  current(uri: string): Promise<CheckedConfig | undefined>;
  /** The text is new, or what it rests on. */
  changed(uri: string): Promise<void>;
}

export interface ConfigTextsHost {
  readonly configs: () => Configs;
  open(uri: string): OpenText | undefined;
  /** Tells the client, unless it asks for itself. */
  publish(found: CheckedConfig): void;
}

export function trackConfigTexts({ configs, open, publish }: ConfigTextsHost): ConfigTexts {
  const current: ConfigTexts['current'] = async (uri) => {
    const document = isConfig(uri) ? open(uri) : undefined;
    return document && { document, source: await configs().check(uri, document.getText()) };
  };
  return {
    current,
    async changed(uri) {
      const found = await current(uri);
      if (found && open(uri) === found.document) publish(found);
    },
  };
}

export function diagnosticsOfConfig({ document, source }: CheckedConfig, pageOf: PageOf): Diagnostic[] {
  return source.problems.map((problem) => toDiagnostic(problem, document.uri, source.file, pageOf));
}
