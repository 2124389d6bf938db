import { evaluate, parse, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';
import type { Span } from '@cchc/model';
import type { ConfigProblems } from '@cchc/words';
import { NO_CONFIG, type Config } from './config.js';
import { CONFIG_SCHEMA, type ConfigSchema } from './schema.js';

export { SETTABLE_CODES } from './schema.js';

/** What is wrong with a configuration, and where. */
export type ConfigProblem = {
  readonly [Code in keyof ConfigProblems]: {
    readonly code: Code;
    readonly args: ConfigProblems[Code];
    readonly at: Pick<Span, 'start' | 'end'>;
  };
}[keyof ConfigProblems];

export interface ReadConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/** A configuration's text, and all that is wrong with it; one that is wrong anywhere is not used. */
export function readConfig(text: string): ReadConfig {
  const parsed = parsedJson(text.replace(/^\ufeff/, ''));
  if (!parsed.ok) return { config: NO_CONFIG, problems: [parsed.problem] };
  const { body } = parsed.document;
  const problems = complaints(body, CONFIG_SCHEMA, CONFIG_ROOT);
  if (problems.length > 0) return { config: NO_CONFIG, problems };
  // What keeps to the schema has the shape of a configuration.
  const config = evaluate(body) as Partial<Config>;
  return { config: { ...NO_CONFIG, ...config }, problems: [] };
}

/** What the whole is called where it is no object. */
const CONFIG_ROOT = 'cchc.config.json';

/** `key`: what the value is of. */
function complaints(value: ValueNode, schema: ConfigSchema, key: string): readonly ConfigProblem[] {
  if ('enum' in schema) {
    const isKnown = value.type === 'String' && schema.enum.includes(value.value);
    return isKnown ? [] : [wrong(value, key, quoted(schema.enum))];
  }
  if (schema.type === 'string') return value.type === 'String' ? [] : [wrong(value, key, ['"…"'])];
  if (schema.type === 'integer') {
    const { minimum, maximum } = schema;
    const number = value.type === 'Number' ? value.value : NaN;
    const fits = Number.isInteger(number) && number >= minimum && number <= maximum;
    return fits ? [] : [wrong(value, key, [`${minimum} – ${maximum}`])];
  }
  if (value.type !== 'Object') return [wrong(value, key, ['{ … }'])];
  return value.members.flatMap((member): readonly ConfigProblem[] => {
    const own = member.name.type === 'String' ? member.name.value : member.name.name;
    const known = Object.hasOwn(schema.properties, own) ? schema.properties[own] : undefined;
    if (known) return complaints(member.value, known, own);
    const args = { key: own, known: Object.keys(schema.properties) };
    return [{ code: 'CONFIG_KEY_UNKNOWN', args, at: placeOf(member.name) }];
  });
}

function wrong(value: ValueNode, key: string, known: readonly string[]): ConfigProblem {
  return { code: 'CONFIG_VALUE_WRONG', args: { key, known }, at: placeOf(value) };
}

function quoted(words: readonly string[]): readonly string[] {
  return words.map((word) => JSON.stringify(word));
}

/** Lines and columns as editors count them, from 0. */
function placeOf({ loc: { start, end } }: Pick<ValueNode, 'loc'>): ConfigProblem['at'] {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

type ParsedJson =
  | { readonly ok: true; readonly document: DocumentNode }
  | { readonly ok: false; readonly problem: ConfigProblem };

function parsedJson(text: string): ParsedJson {
  try {
    return { ok: true, document: parse(text, { mode: 'json' }) };
  } catch (error) {
    const { line = 1, column = 1 } = error as { readonly line?: number; readonly column?: number };
    const start = { line: line - 1, character: column - 1 };
    const end = { line: line - 1, character: column };
    return { ok: false, problem: { code: 'CONFIG_NOT_JSON', args: {}, at: { start, end } } };
  }
}
