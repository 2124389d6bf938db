import schema from './config.v1.schema.json' with { type: 'json' };

/** As much of JSON Schema as the configuration needs: what is here is what is kept, and a test says so. */
export type ConfigSchema =
  | {
      readonly type: 'object';
      readonly additionalProperties: false;
      readonly properties: Readonly<Record<string, ConfigSchema>>;
    }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'string' }
  | { readonly enum: readonly string[] };

export const CONFIG_SCHEMA = schema as unknown as ConfigSchema;

/** The codes whose severity may be changed: those that leave a rulebook its meaning. */
export const SETTABLE_CODES: readonly string[] = Object.keys(schema.properties.severity.properties);
