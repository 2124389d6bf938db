import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { populationOf, type Population, type PopulationJson } from '@cchc/model';
import { printResults, score } from '@cchc/semantics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf, type Layout } from '../../packages/generators/src/xlsx/layout.js';
import type { Places } from '../../packages/generators/src/xlsx/sheets/places.js';
import { workbookOf } from '../../packages/generators/src/xlsx/sheets/workbook.js';
import { asWritten, casesTried, targetNamed, type Case } from '../conformance/targets.js';
import { manyLeaves } from '../conformance/synthetic/many-leaves.js';
import { matrixColumn } from '../conformance/matrix/matrix.js';
import { ALL_SHEETS, convertAll } from '../office/soffice.js';
import { resultsIn } from './read-back.js';
import { typeInto } from './type-into.js';
import { asTyped } from './workbook-holds.js';

/**
 * Workbooks with a whole population typed in, worked out anew by LibreOffice, hold the bytes of the
 * reference.
 */
const folder = mkdtempSync(join(tmpdir(), 'cchc-xlsx-'));
const only = process.env.CCHC_ONLY;
const column = matrixColumn('xlsx');
const cases = [...casesTried(targetNamed('xlsx')), asWritten(manyLeaves())].filter(
  ({ name }) => !only || only.split(',').some((one) => name.includes(one)),
);

interface Filled {
  readonly vector: string;
  readonly file: string;
  readonly layout: Layout;
  readonly places: Places;
  readonly expected: string;
  readonly population: Population;
  readonly rowNumbers: readonly (readonly number[])[];
  readonly round: string;
}

const filled = new Map<Case, readonly Filled[]>();
/** As many units as fit into the time: of each rulebook so many, of those of many criteria fewer. */
const MOST_UNITS = 24;
const FEW_UNITS = 6;

beforeAll(async () => {
  let count = 0;
  for (const one of cases) {
    const all: Filled[] = [];
    for (const { name, population: text, round } of vectorsTried(one)) {
      const { rulebook } = one.order;
      const whole = populationOf(JSON.parse(text) as PopulationJson);
      const most = JSON.stringify(rulebook).length > 200_000 ? FEW_UNITS : MOST_UNITS;
      const population = asTyped(rulebook, { ...whole, units: whole.units.slice(0, most) });
      const layout = layoutOf(rulebook, sizesOf(population), 'vi');
      const scored = (of: string) => {
        const result = population.rounds.includes(of) ? score(rulebook, population, of) : undefined;
        return result?.ok === true ? result : undefined;
      };
      const typed = typeInto(layout, population, round, scored);
      const { bytes, places } = await workbookOf(layout, typed);
      const file = `v${String(count++)}`;
      writeFileSync(join(folder, `${file}.xlsx`), bytes);
      const result = scored(round);
      const expected = result ? printResults(result) : '';
      const { rowNumbers } = typed;
      all.push({ vector: name, file, layout, places, expected, population, rowNumbers, round });
    }
    filled.set(one, all);
  }
  const files = [...filled.values()].flat().map(({ file }) => `${file}.xlsx`);
  // A run is not trusted with too many.
  for (let at = 0; at < files.length; at += 25) {
    convertAll(folder, files.slice(at, at + 25), ALL_SHEETS);
  }
}, 1_800_000);

afterAll(() => {
  if (!process.env.CCHC_KEEP) rmSync(folder, { recursive: true, force: true });
  else console.log(folder);
}, 120_000);

describe.each(cases)('$name', (one) => {
  it('holds the results of the reference after it was worked out', () => {
    const different = (filled.get(one) ?? []).flatMap(
      ({ vector, file, layout, places, expected, population, rowNumbers, round }) => {
        const { rulebook, hash } = one.order;
        const header = {
          format: 1,
          rulebook: rulebook.code,
          hash,
          round,
          engine: 'reference/1',
        } as const;
        const sheet = (name: string): string => join(folder, `${file}-${name}.csv`);
        const units = population.units.map(({ id }) => id);
        const given = resultsIn(layout, places, sheet, { units, header, rowNumbers });
        const difference = differenceOf(given, expected);
        return difference === undefined ? [] : [`${vector} (${file}): ${difference}`];
      },
    );
    expect(different).toEqual([]);
    column.compared(one.name);
  });
});

it('compares what the matrix says it does', () => {
  column.check();
}, 600_000);

/** What somebody wrote, and made-up units of all seeds together, in one of their rounds. */
function vectorsTried({ name, order: { vectors } }: Case) {
  const madeUp = vectors.filter((one) => one.name.startsWith('made up'));
  const round = name.length % 2 === 0 ? 'final' : 'self';
  const own = madeUp.filter((one) => one.round === round);
  const populations = own.map(({ population }) => JSON.parse(population) as PopulationJson);
  const [first] = populations;
  if (!first) return vectors;
  const renamed = populations.map(({ units, previous = {} }, seed) => ({
    units: units.map((unit) => ({ ...unit, id: `${unit.id}-${seed}` })),
    previous: Object.entries(previous).map(([id, one]) => [`${id}-${seed}`, one] as const),
  }));
  const together: PopulationJson = {
    ...first,
    // Of each seed in turn, so that fewer units are of all of them.
    units: (renamed[0]?.units ?? []).flatMap((_, at) =>
      renamed.flatMap(({ units }) => units[at] ?? []),
    ),
    previous: Object.fromEntries(renamed.flatMap(({ previous }) => previous)),
  };
  const population = JSON.stringify(together);
  return [
    ...vectors.filter((one) => !one.name.startsWith('made up')),
    { name: `made up, ${round}`, round, population },
  ];
}

function sizesOf({ units }: Population) {
  const rounds = units.flatMap((unit) => [...unit.rounds.values()]);
  const most = (sizes: readonly number[]): number => Math.max(1, ...sizes);
  return {
    units: units.length,
    documents: most(
      rounds.flatMap(({ evidence }) => [...evidence.values()].map((all) => all.length)),
    ),
    raters:
      most(
        rounds.flatMap(({ manualScores }) => [...manualScores.values()].map((all) => all.length)),
      ) + 1,
    rows: most(
      [...new Set(units.flatMap(({ cases: own }) => [...own.keys()]))].map((table) =>
        units.reduce((sum, { cases: own }) => sum + (own.get(table)?.length ?? 0), 0),
      ),
    ),
  };
}

/** The first place in the first line that differs: lines of large rulebooks are long. */
function differenceOf(given: string, wanted: string): string | undefined {
  if (given === wanted) return undefined;
  const [ours, theirs] = [given.split('\n'), wanted.split('\n')];
  const at = theirs.findIndex((line, index) => line !== ours[index]);
  const [a, b] = [ours[at] ?? '', theirs[at] ?? ''];
  return `line ${String(at + 1)}${a === '' || b === '' ? '' : placeOf(JSON.parse(a), JSON.parse(b), '')}`;
}

function placeOf(given: unknown, wanted: unknown, path: string): string {
  if (typeof given !== 'object' || typeof wanted !== 'object' || !given || !wanted) {
    return `${path}: given ${JSON.stringify(given)}, wanted ${JSON.stringify(wanted)}`;
  }
  const keys = [...new Set([...Object.keys(wanted), ...Object.keys(given)])];
  const of = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];
  const key = keys.find(
    (one) => JSON.stringify(of(given, one)) !== JSON.stringify(of(wanted, one)),
  );
  if (key === undefined) return `${path}: keys in another order`;
  const name = (of(wanted, 'node') as string | undefined) ?? '';
  return placeOf(
    of(given, key),
    of(wanted, key),
    `${path}${name === '' ? '' : `(${name})`}.${key}`,
  );
}
