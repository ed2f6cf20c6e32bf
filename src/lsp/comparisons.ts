import type { Connection } from 'vscode-languageserver';
import type { Analysis, Settings } from '../core/analysis.ts';
import { COMPARE, COMPARED, type ComparedParams, type CompareParams } from '../protocol/compare.ts';
import { type Comparing, comparing } from './comparing.ts';
import { toRange } from './convert.ts';
import type { Analysed } from './plans.ts';

/** The plans that are compared with another version of them. */
export interface Comparisons {
  of(uri: string): Comparing | undefined;
  /** What is to be told of a plan; without a comparison, all of it. */
  told(result: Analysed): Analysed;
  /** The plan was analysed and told of. */
  analysed(result: Analysed): void;
}

export interface ComparisonsHost {
  readonly connection: Connection;
  /** The analysis of another version of a plan. */
  analyse(text: string, settings: Settings): Promise<Analysis>;
  current(uri: string): Promise<Analysed | undefined>;
  /** The plan is to be told of once more: with other problems, where `isOther`. */
  again(result: Analysed, isOther: boolean): void;
}

export function trackComparisons({ connection, analyse, current, again }: ComparisonsHost): Comparisons {
  const kept = new Map<string, Comparing>();
  const asked = new Map<string, CompareParams>();
  let comparisons = 0;

  const compare = async (params: CompareParams): Promise<ComparedParams | null> => {
    const { uri, base } = params;
    asked.set(uri, params);
    const isOther = kept.get(uri)?.base.onlyNew !== base?.onlyNew || base?.onlyNew === true;
    const result = await current(uri);
    // Of a plan that is not open yet, it is begun when it is.
    if (base && !result) return null;
    const before = base && result && (await analyse(base.text, result.analysis.settings));
    // Somebody may have asked for another by now.
    if (asked.get(uri) !== params) return null;
    if (base && before) kept.set(uri, comparing(++comparisons, base, before, toRange));
    else {
      kept.delete(uri);
      asked.delete(uri);
    }
    const now = await current(uri);
    if (!now) return null;
    again(now, isOther);
    return kept.get(uri)?.params(uri, now.version, now.analysis) ?? null;
  };
  connection.onRequest(COMPARE, compare);

  return {
    of: (uri) => kept.get(uri),
    told: (result) => ({
      ...result,
      analysis: kept.get(result.document.uri)?.told(result.analysis) ?? result.analysis,
    }),
    analysed({ document: { uri }, version, analysis }) {
      const params = asked.get(uri);
      if (!params) return;
      const own = kept.get(uri);
      if (!own?.isFor(analysis.settings)) void compare(params);
      if (own) void connection.sendNotification(COMPARED, own.params(uri, version, analysis));
    },
  };
}
