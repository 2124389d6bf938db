import { rational, print, withSubexpressions, type Input, type Name } from '@cchc/model';
import type { Witness as MadeUpUnit } from '@cchc/semantics';
import type { Witness } from '../../findings.js';
import { explore } from '../../symbolic/explore.js';
import { buildUnit } from '../../witness/build.js';
import type { DiffWitness } from '../change.js';
import { inputsOf } from '../meaning.js';
import { replayUnit, scoresDiffer } from './replay.js';
import type { Side } from './side.js';

/** Units made up of the cases of each version are tried, no more than so many. */
const MOST_TRIED = 120;

interface Tried {
  readonly unit: MadeUpUnit;
  readonly witness: Witness;
}

/**
 * A unit that the two versions score otherwise, found by trying: one for each case that a rule treats
 * alike, nothing handed in, and figures and documents at the edge of what either version takes.
 */
export function triedUnits(before: Side, after: Side): DiffWitness | undefined {
  let left = MOST_TRIED;
  for (const { unit, witness } of candidates(before, after)) {
    if (left-- <= 0) return undefined;
    const replayed = replayUnit(unit, witness, before, after);
    if (replayed && isOtherwise(replayed)) return replayed;
  }
  return undefined;
}

/** What a leaf is out of counts too: the same points of more are less. */
function isOtherwise(witness: DiffWitness): boolean {
  return scoresDiffer(witness) || witness.before.outOf !== witness.after.outOf;
}

function* candidates(before: Side, after: Side): Generator<Tried> {
  const units = [after, before].flatMap(unitsOf);
  yield* units;
  yield { unit: {}, witness: [] };
  const [base] = units;
  if (!base) return;
  for (const [name, value, kind] of edges(before, after)) yield withInput(base, name, value, kind);
}

function unitsOf({ scored, rulebook }: Side): readonly Tried[] {
  return explore(scored, rulebook, { comparing: true })
    .results.slice(0, MOST_TRIED)
    .flatMap(({ here }) => {
      const attempt = buildUnit(here, rulebook);
      return attempt.ok ? [{ unit: attempt.built.unit, witness: attempt.built.witness }] : [];
    });
}

function withInput(
  { unit, witness }: Tried,
  name: Name,
  value: string,
  kind: 'number' | 'percent',
): Tried {
  const others = witness.filter(({ what }) => what.kind !== 'input' || what.name !== name);
  return {
    unit: { ...unit, inputs: { ...unit.inputs, [name]: value } },
    witness: [...others, { what: { kind: 'input', name }, value, kind }],
  };
}

/** Each bound that one version sets to a figure, and the values beside it. */
function* edges(
  before: Side,
  after: Side,
): Generator<readonly [Name, string, 'number' | 'percent']> {
  for (const input of [before, after].flatMap(({ scored, rulebook }) =>
    inputsOf(scored.leaf, rulebook),
  )) {
    const kind = input.type.kind === 'ratio' ? 'percent' : 'number';
    for (const value of boundsOf(input)) {
      const step = rational(input.resolution ?? (input.type.kind === 'integer' ? '1' : '0.001'));
      for (const beside of [value.sub(step), value, value.add(step)])
        yield [input.name, print(beside), kind];
    }
  }
}

function boundsOf({ atLeast, atMost, resolution }: Input) {
  const literals = [atLeast, atMost].flatMap((bound) =>
    bound ? [...withSubexpressions(bound)] : [],
  );
  const numbers = literals.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
  return [...numbers, ...(resolution === undefined ? [] : [resolution]), '0', '1'].map((one) =>
    rational(one),
  );
}
