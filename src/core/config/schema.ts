import { PROFILES } from '../rules/profiles.ts';
import type { Options, Rule } from '../rules/rule.ts';
import { WEIGHTS } from '../rules/settings.ts';
import { formOf } from './forms.ts';
import { ABOUT_PROFILES, ABOUT_WEIGHTS, CONFIG_KEYS, PATH_PATTERN, weightsOf } from './keys.ts';

/** The JSON schema of the configuration file, made from the rules, for editors that know YAML and nothing of plans. */
export function configSchema(rules: readonly Rule[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of cx-programme',
    description: 'Which rules programme plans are checked by: `cx-programme.config.yaml`.',
    type: 'object',
    properties: {
      extends: {
        description: CONFIG_KEYS.extends,
        anyOf: [
          { enum: PROFILES, enumDescriptions: PROFILES.map((profile) => ABOUT_PROFILES[profile]) },
          { type: 'string', pattern: PATH_PATTERN },
        ],
        default: 'recommended',
      },
      root: { description: CONFIG_KEYS.root, type: 'boolean', default: false },
      rules: {
        description: CONFIG_KEYS.rules,
        type: 'object',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
        additionalProperties: false,
      },
      ignore: { description: CONFIG_KEYS.ignore, type: 'array', items: { type: 'string', minLength: 1 } },
    },
    patternProperties: { '^x-': {} },
    additionalProperties: false,
    definitions: {
      severity: { enum: WEIGHTS, enumDescriptions: WEIGHTS.map((weight) => ABOUT_WEIGHTS[weight]) },
    },
  };
}

/** As it stands in `schemas/config.schema.json`. */
export function configSchemaText(rules: readonly Rule[]): string {
  return `${JSON.stringify(configSchema(rules), null, 2)}\n`;
}

function ruleSchema({ id, severity, strict, finds, options = {} }: Rule): object {
  const weights = weightsOf(id, WEIGHTS);
  const weight = weights === WEIGHTS ? { $ref: '#/definitions/severity' } : { enum: weights };
  return {
    description: `${finds} (${severity}${strict ? ', in the profile strict' : ''})`,
    default: severity,
    anyOf: [
      weight,
      { type: 'array', items: [weight, optionsSchema(options)], minItems: 1, maxItems: 2, additionalItems: false },
    ],
  };
}

function optionsSchema(options: Options): object {
  const properties = Object.entries(options).map(([name, value]) => {
    const { title, pattern } = formOf(value);
    const type = pattern === undefined ? { type: 'integer', minimum: 0 } : { type: 'string', pattern };
    return [name, { description: `${title[0]?.toUpperCase()}${title.slice(1)}.`, ...type, default: value }];
  });
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}
