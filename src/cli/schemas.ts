import schema from '../../schemas/programme.cx.schema.json' with { type: 'text' };

/** The plan's schema as it stands in `schemas/`, byte for byte. */
export function planSchema(): string {
  return schema;
}
