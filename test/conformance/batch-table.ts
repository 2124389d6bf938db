import { leavesOf, type Population, type Rulebook } from '@cchc/model';
import { score } from '@cchc/semantics';
import { checkText } from '@cchc/check';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { workshop } from './scorers.js';

/** What the batch of a generated package gives; units and leaves by their places, scores in steps. */
export interface BatchResult {
  readonly scale: number;
  readonly id: (unit: number) => string;
  readonly total: (unit: number) => number | undefined;
  readonly grade: (unit: number) => string | undefined;
  readonly leaf: (unit: number, leaf: number) => number | undefined;
  readonly exact: ReadonlyMap<number, unknown>;
}

/** The rulebook of a text, and the batch of the package that is generated for it. */
export async function batchOf(text: string, shop: ReturnType<typeof workshop>) {
  const { rulebook, findings } = checkText(text);
  if (!rulebook) throw new Error(JSON.stringify(findings));
  const folder = shop.write('typescript', rulebook);
  const { scoreCsv } = (await import(pathToFileURL(join(folder, 'batch.js')).href)) as {
    readonly scoreCsv: (bytes: Uint8Array, options?: object) => BatchResult;
  };
  return { rulebook, scoreCsv };
}

/** Of a unit: its name, total and grade, and the scores of its leaves; null where there is none. */
export type BatchRow = readonly (string | number | null)[];

export function batchTable(
  result: BatchResult,
  units: number,
  leaves: number,
): readonly BatchRow[] {
  return Array.from({ length: units }, (_, unit) => [
    result.id(unit),
    result.total(unit) ?? null,
    result.grade(unit) ?? null,
    ...Array.from({ length: leaves }, (_, leaf) => result.leaf(unit, leaf) ?? null),
  ]);
}

/** The same by the reference. */
export function referenceTable(
  rulebook: Rulebook,
  population: Population,
  scale: number,
): readonly BatchRow[] {
  const expected = score(rulebook, population, 'final');
  if (!expected.ok) throw new Error('nothing is refused');
  const steps = (text: string | null | undefined) =>
    typeof text === 'string' ? Math.round(Number(text) * 10 ** scale) : null;
  const leaves = [...leavesOf(rulebook)].map(({ id }) => id);
  return expected.units.map(({ total, grade, nodes }, unit) => {
    const scores = new Map(nodes.map(({ node, score: own }) => [node, own]));
    return [
      `u, ${String(unit)}`,
      steps(total.score),
      grade?.status === 'graded' ? grade.grade : null,
      ...leaves.map((id) => steps(scores.get(id))),
    ];
  });
}
