import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText, isOpen } from '@cchc/check';
import { readDataset } from '@cchc/data';
import { format, translate } from '@cchc/language';
import type { Rulebook, UnitResult } from '@cchc/model';
import { runTests, score } from '@cchc/semantics';
import { describe, expect, it } from 'vitest';

/**
 * One tiny rulebook for each shape of scoring, grading and ranking rule that real texts use, with the
 * results it must give: as tests of its own, and where a shape is about several units, or about what
 * people give, as data with the expected results beside it (`sNN-….json`).
 */
const folder = join(import.meta.dirname, 'corpus/shapes');
const SHAPES = 70;

const files = readdirSync(folder);
const shapes = files
  .filter((name) => name.endsWith('.cchc'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

it('has one rulebook a shape', () => {
  const ids = Array.from({ length: SHAPES }, (_, at) => `s${String(at + 1).padStart(2, '0')}`);
  expect(shapes.map(({ name }) => name.slice(0, 3))).toEqual(ids);
});

it('has data only beside a rulebook', () => {
  const data = files.filter((name) => !name.endsWith('.cchc'));
  const beside = data.filter((name) => files.includes(name.replace(/\.json$/, '.cchc')));
  expect(data).toEqual(beside);
});

describe.each(shapes)('$name', ({ name, text }) => {
  const english = translate(text, 'en');

  it('is clean', () => {
    expect(checkText(text, name).findings.filter(isOpen)).toEqual([]);
  });

  it('is laid out', () => {
    expect(format(text)).toEqual({ ok: true, text });
  });

  it('gives what it expects', () => {
    const { tests, refusals } = runTests(rulebookOf(text, name));
    expect(refusals).toEqual([]);
    expect(tests.filter(({ passed }) => !passed)).toEqual([]);
    expect(tests.length > 0 || dataOf(name) !== undefined).toBe(true);
  });

  it('gives what is expected beside it', () => {
    const { expect: expected = {} } = dataOf(name) ?? {};
    const results = scored(rulebookOf(text, name), name);
    for (const [unit, values] of Object.entries(expected))
      for (const [what, value] of Object.entries(values))
        expect([unit, what, found(results, unit, what)]).toEqual([unit, what, value]);
  });

  it('says and gives the same in English, and comes back to the same text', () => {
    if (!english.ok) throw new Error(JSON.stringify(english.findings));
    expect(translate(english.text, 'vi')).toEqual({ ok: true, text });
    expect(format(english.text)).toEqual(english);
    expect(checkText(english.text, name).findings.filter(isOpen)).toEqual([]);
    const [ours, theirs] = [rulebookOf(text, name), rulebookOf(english.text, name)];
    expect(outcomes(theirs)).toEqual(outcomes(ours));
    expect(scored(theirs, name)).toEqual(scored(ours, name));
  });
});

/** What the tests in a rulebook came to, wherever in the text they stand. */
function outcomes(rulebook: Rulebook): string {
  return JSON.stringify(runTests(rulebook), (key, value: unknown) =>
    key === 'at' ? undefined : value,
  );
}

interface Beside {
  readonly data: object;
  /** By unit: a node, `total`, `grade`, `rank` or `result` and a name; a status where there is no score. */
  readonly expect: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function dataOf(name: string): Beside | undefined {
  const file = name.replace(/\.cchc$/, '.json');
  return files.includes(file)
    ? (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Beside)
    : undefined;
}

function rulebookOf(text: string, name: string): Rulebook {
  const { rulebook } = checkText(text, name);
  if (!rulebook) throw new Error(`${name} has errors`);
  return rulebook;
}

function scored(rulebook: Rulebook, name: string): readonly UnitResult[] {
  const beside = dataOf(name);
  if (!beside) return [];
  const bytes = new TextEncoder().encode(JSON.stringify(beside.data));
  const { population, findings } = readDataset(rulebook, [{ name: 'data.json', bytes }]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const result = score(rulebook, population);
  if (!result.ok) throw new Error(`${name} is refused`);
  return result.units;
}

/** What a unit got, in the form of what is expected. */
function found(results: readonly UnitResult[], unit: string, what: string): unknown {
  const result = results.find((one) => one.unit === unit);
  if (!result) return undefined;
  const { grade, rank } = result;
  if (what === 'grade') return grade?.status === 'graded' ? grade.grade : grade;
  if (what === 'rank') return rank?.status === 'ranked' ? rank.rank : rank;
  if (what.startsWith('result ')) return namedResult(result, what.replace('result ', ''));
  const node = what === 'total' ? result.total : result.nodes.find((one) => one.node === what);
  return node && (node.score ?? { status: node.status });
}

function namedResult({ results = [] }: UnitResult, name: string): unknown {
  return results.find((one) => one.name === name)?.value;
}
