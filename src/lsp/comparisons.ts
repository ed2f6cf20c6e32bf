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
  /** The plan is open no more: what was asked of it is known, should it be opened again. */
  closed(uri: string): void;
  dispose(): void;
}

export interface ComparisonsHost {
  readonly connection: Connection;
  /** The analysis of another version of a plan. */
  analyse(text: string, settings: Settings): Promise<Analysis>;
  current(uri: string): Promise<Analysed | undefined>;
  /** The plan is to be told of once more: with other problems, where `isOther`. */
  again(result: Analysed, isOther: boolean): void;
  /** The timeline is to be drawn once more. */
  redraw(result: Analysed): void;
  now(): number;
  log(message: string): void;
}

/** What takes no longer than this, in milliseconds, is done at once; else after a pause in the typing. */
const AT_ONCE = 5;
const LONGEST_WAIT = 400;

export function trackComparisons(host: ComparisonsHost): Comparisons {
  const { connection, current } = host;
  const kept = new Map<string, Comparing>();
  const asked = new Map<string, CompareParams>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let comparisons = 0;
  /** What the last comparison took, in milliseconds. */
  let cost = 0;

  const compare = async (params: CompareParams): Promise<ComparedParams | null> => {
    const { uri, base } = params;
    asked.set(uri, params);
    const isOther = kept.get(uri)?.base.onlyNew !== base?.onlyNew || base?.onlyNew === true;
    const result = await current(uri);
    // Of a plan that is not open yet, it is begun when it is.
    if (base && !result) return null;
    const before = base && result && (await host.analyse(base.text, result.analysis.settings));
    // Somebody may have asked for another by now.
    if (asked.get(uri) !== params) return null;
    if (base && before) kept.set(uri, comparing(++comparisons, base, before, toRange));
    else {
      kept.delete(uri);
      asked.delete(uri);
    }
    const now = await current(uri);
    if (!now) return null;
    const own = kept.get(uri);
    if (own) update(own, now.analysis);
    host.again(now, isOther);
    return own?.params(uri, now.version, now.analysis) ?? null;
  };
  connection.onRequest(COMPARE, compare);

  const update = (own: Comparing, analysis: Analysis): void => {
    if (own.isUpToDate(analysis)) return;
    const start = host.now();
    own.update(analysis);
    cost = host.now() - start;
  };

  const tell = (own: Comparing, { document: { uri }, version, analysis }: Analysed): void =>
    void connection.sendNotification(COMPARED, own.params(uri, version, analysis));

  const catchUp = (own: Comparing, result: Analysed): void => {
    const { uri } = result.document;
    if (kept.get(uri) !== own) return;
    try {
      update(own, result.analysis);
      host.redraw(result);
      tell(own, result);
    } catch (error) {
      host.log(`The comparison of ${uri} failed: ${String(error)}`);
    }
  };

  return {
    of: (uri) => kept.get(uri),
    told(result) {
      const own = kept.get(result.document.uri);
      if (!own) return result;
      if (cost <= AT_ONCE) update(own, result.analysis);
      return { ...result, analysis: own.told(result.analysis) };
    },
    analysed(result) {
      const { uri } = result.document;
      const params = asked.get(uri);
      if (!params) return;
      const own = kept.get(uri);
      if (!own?.isFor(result.analysis.settings))
        compare(params).catch((error: unknown) => host.log(`The comparison of ${uri} failed: ${String(error)}`));
      clearTimeout(timers.get(uri));
      if (!own) return;
      if (own.isUpToDate(result.analysis)) tell(own, result);
      else
        timers.set(
          uri,
          setTimeout(() => catchUp(own, result), Math.min(LONGEST_WAIT, 2 * cost)),
        );
    },
    closed(uri) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      kept.delete(uri);
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
