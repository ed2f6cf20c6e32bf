import type { Problem } from '../text/problem.ts';
import type { Section } from '../text/span.ts';
import { type Parsed, parseAnyYaml } from './anyYaml.ts';
import { parsePlain } from './plain.ts';

/** Of nearly all pieces, of which there are many. */
const SOUND: readonly Problem[] = [];

/** Reads YAML 1.2. Never throws: whatever is wrong is a problem of the rule `syntax/yaml`. */
export function parseYaml(text: string, section: Section): Parsed {
  const plain = parsePlain(text, section);
  return plain ? { section, root: plain, problems: SOUND, entangled: false } : parseAnyYaml(text, section);
}
