import { readFileSync } from 'node:fs';
import type { Rulebook } from '@cchc/model';

/** A construct of the language as the model knows it: a type, one of its options, or a part that may be left out. */
export interface Construct {
  /** The type of the model, as `Aggregate`. */
  readonly type: string;
  /** What of it: `` for the type itself, `when`, `figure = sum`. */
  readonly part: string;
}

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const SCHEMA = new URL(
  '../../../packages/model/src/schema/rulebook.v1.schema.json',
  import.meta.url,
);
const { definitions } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as {
  readonly definitions: Readonly<Record<string, Schema>>;
};

/** Told to readers, or used up before there is anything to score: no target's results hang on it. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  ...['at', 'title', 'notes', 'basis', 'files', 'percent', 'unitOfMeasure', 'source', 'home'],
  ...['issuer', 'tests', 'acknowledgements', 'amendment'],
  // The kind of document; and rulebooks that stand in, which are asked for units before any is scored.
  ...['EvidenceType', 'standIns'],
]);

/** Every construct there is, as the schema of the model lists them. */
export function allConstructs(): readonly Construct[] {
  const found = new Map<string, Construct>();
  const seen = new Set<string>();
  const visit = (schema: Schema, type: string, part: string): void => {
    const { name, resolved } = resolve(schema, type);
    if (name !== type) {
      if (seen.has(name)) return;
      seen.add(name);
    }
    const own = name === type ? part : '';
    for (const option of resolved.anyOf ?? []) visitOption(option, name, own, visit, add);
    for (const one of resolved.enum ?? []) add(name, option(own, one));
    if (resolved.type === 'boolean') for (const one of ['no', 'yes']) add(name, option(own, one));
    if (resolved.items) visit(resolved.items, name, own);
    if (resolved.type === 'object' && own === '') add(name, '');
    for (const [key, value] of partsOf(resolved)) {
      if (isLeftOut(resolved, key)) add(name, within(own, key));
      visit(value, name, within(own, key));
    }
  };
  const add = (type: string, part: string): void => {
    found.set(`${type} ${part}`, { type, part });
  };
  visit({ $ref: '#/definitions/Rulebook' }, '', '');
  return [...found.values()];
}

/** The constructs that a rulebook is made of. */
export function constructsOf(rulebook: Rulebook): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, schema: Schema, type: string, part: string): void => {
    if (value === undefined) return;
    const { name, resolved } = resolve(schema, type);
    const own = name === type ? part : '';
    if (Array.isArray(value)) {
      for (const one of value) visit(one, resolved.items ?? {}, name, own);
      return;
    }
    if (resolved.anyOf) {
      const taken = resolved.anyOf.find((one) => isOf(value, one));
      if (taken) {
        visitOption(
          taken,
          name,
          own,
          (inner, ofType, ofPart, key) => {
            visit(key === undefined ? value : heldBy(value, key), inner, ofType, ofPart);
          },
          (ofType, ofPart) => found.add(`${ofType} ${ofPart}`),
        );
      }
      return;
    }
    if (resolved.enum) found.add(`${name} ${option(own, value as string)}`);
    if (typeof value === 'boolean') found.add(`${name} ${option(own, value ? 'yes' : 'no')}`);
    if (typeof value !== 'object' || value === null) return;
    if (own === '') found.add(`${name} `);
    for (const [key, inner] of partsOf(resolved)) {
      const held = heldBy(value, key);
      if (held !== undefined && isLeftOut(resolved, key)) found.add(`${name} ${within(own, key)}`);
      visit(held, inner, name, within(own, key));
    }
  };
  visit(rulebook, { $ref: '#/definitions/Rulebook' }, '', '');
  return found;
}

export function keyOf({ type, part }: Construct): string {
  return `${type} ${part}`;
}

/** One of several forms: a type of its own, or a form without a name, which is told by its kind or its parts. */
function visitOption(
  schema: Schema,
  type: string,
  part: string,
  visit: (schema: Schema, type: string, part: string, key?: string) => void,
  add: (type: string, part: string) => void,
): void {
  if (schema.$ref !== undefined) {
    visit(schema, type, part);
    return;
  }
  const label = schema.properties?.kind?.const ?? (schema.required ?? []).join('+');
  const own = option(part, String(label));
  add(type, own);
  for (const [key, value] of partsOf(schema)) {
    visit(value, type, within(own, key), key);
  }
}

function heldBy(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function resolve(schema: Schema, type: string): { name: string; resolved: Schema } {
  if (schema.$ref === undefined) return { name: type, resolved: schema };
  const name = schema.$ref.replace('#/definitions/', '');
  return { name, resolved: definitions[name] ?? {} };
}

function partsOf({ properties = {} }: Schema): readonly (readonly [string, Schema])[] {
  return Object.entries(properties).filter(
    ([key, { const: constant, $ref }]) =>
      constant === undefined &&
      !WITHOUT_EFFECT.has(key) &&
      !WITHOUT_EFFECT.has($ref?.replace('#/definitions/', '') ?? ''),
  );
}

function isLeftOut({ required = [] }: Schema, key: string): boolean {
  return !required.includes(key);
}

function isOf(value: unknown, schema: Schema): boolean {
  const { resolved } = resolve(schema, '');
  if (resolved.anyOf) return resolved.anyOf.some((one) => isOf(value, one));
  if (typeof value !== 'object' || value === null) return false;
  const has = (key: string): boolean => key in value;
  const kind = resolved.properties?.kind;
  const own = (value as { readonly kind?: string }).kind;
  if (kind?.const !== undefined && kind.const !== own) return false;
  if (kind?.enum && !kind.enum.includes(String(own))) return false;
  return (resolved.required ?? []).every(has);
}

function option(part: string, value: string): string {
  return part === '' ? value : `${part} = ${value}`;
}

function within(part: string, key: string): string {
  return part === '' ? key : `${part} ${key}`;
}
