import { idOfKey } from '../../core/timeline/keys.ts';
import type { Severity } from '../../core/timeline/scene.ts';

/** Stable names for tests and users' styles, on the one element of each item. */
export interface Hooks {
  readonly 'data-kind': 'phase' | 'milestone' | 'gate' | 'person' | 'metric';
  readonly 'data-id': string;
  readonly 'data-key': string;
  readonly 'data-problem'?: Severity | undefined;
}

export function hooksOf(kind: Hooks['data-kind'], key: string, problem: Severity | undefined): Hooks {
  return { 'data-kind': kind, 'data-id': idOfKey(key), 'data-key': key, 'data-problem': problem };
}
