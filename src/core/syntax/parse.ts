import type { Section } from '../text/span.ts';
import { type Parsed, parseAnyYaml } from './anyYaml.ts';
import { parsePlain } from './plain.ts';

/** Reads YAML 1.2. Never throws: whatever is wrong is a problem of the rule `syntax/yaml`. */
export function parseYaml(text: string, section: Section): Parsed {
  const plain = parsePlain(text, section);
  return plain ? { section, root: plain, problems: [], entangled: false } : parseAnyYaml(text, section);
}
