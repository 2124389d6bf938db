import { evaluate, parse, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';
import { trouble, type Trouble } from '../files/trouble.js';
import { NO_CONFIG, type Config } from './config.js';
import { CONFIG_SCHEMA, type ConfigSchema } from './schema.js';

/** A configuration's text, and all that is wrong with it, each with its place; wrong ones are not used. */
export function readConfig(
  text: string,
  name: string,
): { readonly config: Config; readonly troubles: readonly Trouble[] } {
  const parsed = parsedJson(text.replace(/^\ufeff/, ''), name);
  if (!parsed.ok) return { config: NO_CONFIG, troubles: [parsed.trouble] };
  const { body } = parsed.document;
  const troubles = complaints(body, CONFIG_SCHEMA, { name, key: name });
  if (troubles.length > 0) return { config: NO_CONFIG, troubles };
  // What keeps to the schema has the shape of a configuration.
  const config = evaluate(body) as Partial<Config>;
  return { config: { ...NO_CONFIG, ...config }, troubles: [] };
}

interface Where {
  readonly name: string;
  /** What the value is of. */
  readonly key: string;
}

function complaints(value: ValueNode, schema: ConfigSchema, where: Where): readonly Trouble[] {
  if ('enum' in schema) {
    const isKnown = value.type === 'String' && schema.enum.includes(value.value);
    return isKnown ? [] : [wrong(value, where, quoted(schema.enum))];
  }
  if (schema.type === 'string')
    return value.type === 'String' ? [] : [wrong(value, where, ['"…"'])];
  if (schema.type === 'integer') {
    const { minimum, maximum } = schema;
    const number = value.type === 'Number' ? value.value : NaN;
    const fits = Number.isInteger(number) && number >= minimum && number <= maximum;
    return fits ? [] : [wrong(value, where, [`${minimum} – ${maximum}`])];
  }
  if (value.type !== 'Object') return [wrong(value, where, ['{ … }'])];
  return value.members.flatMap((member) => {
    const key = member.name.type === 'String' ? member.name.value : member.name.name;
    const known = Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    if (known) return complaints(member.value, known, { ...where, key });
    const place = placeOf(member.name, where);
    return [trouble('CONFIG_KEY_UNKNOWN', { place, key, known: Object.keys(schema.properties) })];
  });
}

function wrong(value: ValueNode, where: Where, known: readonly string[]): Trouble {
  return trouble('CONFIG_VALUE_WRONG', { place: placeOf(value, where), key: where.key, known });
}

function quoted(words: readonly string[]): readonly string[] {
  return words.map((word) => JSON.stringify(word));
}

function placeOf({ loc }: Pick<ValueNode, 'loc'>, { name }: Where): string {
  return `${name}:${loc.start.line}:${loc.start.column}`;
}

type ParsedJson =
  | { readonly ok: true; readonly document: DocumentNode }
  | { readonly ok: false; readonly trouble: Trouble };

function parsedJson(text: string, name: string): ParsedJson {
  try {
    return { ok: true, document: parse(text, { mode: 'json' }) };
  } catch (error) {
    const { line = 1, column = 1 } = error as { readonly line?: number; readonly column?: number };
    const place = `${name}:${line}:${column}`;
    return { ok: false, trouble: trouble('CONFIG_NOT_JSON', { place }) };
  }
}
