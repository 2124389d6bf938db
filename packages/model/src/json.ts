import { Validator } from '@cfworker/json-schema';
import { invariantsBroken } from './invariants.js';
import { MODEL_FORMAT, type Rulebook } from './rulebook.js';
import schema from './schema/rulebook.v1.schema.json' with { type: 'json' };

/** The model as JSON text: two blanks of indent, `\n` at the end; the same model gives the same bytes. */
export function printRulebook(rulebook: Rulebook): string {
  return `${JSON.stringify(rulebook, null, 2)}\n`;
}

/** Made when first needed: it takes longer than reading a small rulebook. */
let validator: Validator | undefined;

export type ReadResult =
  | { readonly ok: true; readonly rulebook: Rulebook }
  | { readonly ok: false; readonly problems: readonly ReadProblem[] };

/** Where a JSON text is not a rulebook: a JSON pointer and what is wrong there. */
export interface ReadProblem {
  readonly pointer: string;
  readonly problem: string;
}

/** Reads what `printRulebook` wrote, or says by JSON pointer why the text is not a rulebook of this version. */
export function readRulebook(text: string): ReadResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused([{ pointer: '', problem: 'not JSON' }]);
  }
  const format =
    typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== MODEL_FORMAT)
    return refused([{ pointer: '/format', problem: `not ${MODEL_FORMAT}` }]);
  validator ??= new Validator(schema, '7', true);
  const { valid, errors } = validator.validate(value);
  if (!valid) {
    return refused(
      errors.map((error) => ({ pointer: error.instanceLocation.slice(1), problem: error.error })),
    );
  }
  const rulebook = value as Rulebook;
  const broken = invariantsBroken(rulebook);
  return broken.length === 0
    ? { ok: true, rulebook }
    : refused(broken.map((one) => ({ pointer: one.pointer, problem: one.invariant })));
}

function refused(problems: readonly ReadProblem[]): ReadResult {
  return { ok: false, problems };
}

/** The model without its places in the text: what stays the same when a text is only laid out anew. */
export function withoutPlaces(rulebook: Rulebook): unknown {
  return JSON.parse(
    JSON.stringify(rulebook, (key, value: unknown) =>
      key === 'at' || key === 'scope' ? undefined : value,
    ),
  );
}
