/** A part of a JSON Schema, draft 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** An object with just these keys; those in `optional` may lack. */
export function record(
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

/** Any keys, with values alike. */
export function mapOf(values: Schema): Schema {
  return { type: 'object', additionalProperties: values };
}

export function oneOfTexts(texts: readonly string[]): Schema {
  return { enum: [...texts] };
}

export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

export const TEXT: Schema = { type: 'string' };
export const MOMENT: Schema = {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$',
};
export const TIME_OF_DAY: Schema = { type: 'string', pattern: '^[0-9]{2}:[0-9]{2}:[0-9]{2}$' };
export const DAY: Schema = {
  type: 'string',
  format: 'date',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
};
