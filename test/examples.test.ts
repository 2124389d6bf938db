import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkText, isOpen, type CheckedFile } from '@cchc/check';
import { readDataset } from '@cchc/data';
import { format, readNumber, translate, type Load } from '@cchc/language';
import { decimal, printRulebook, rational, readRulebook, withoutPlaces } from '@cchc/model';
import { printResults, refusals, runTests, score } from '@cchc/semantics';
import { describe, expect, test } from 'vitest';

/** Each example: its rulebooks check clean, are laid out, and score to the results that stand beside them. */
const root = fileURLToPath(new URL('../examples/', import.meta.url));

interface Story {
  readonly rulebook: string;
  readonly data: string;
  readonly results: string;
  /** Of an amendment: the lines in which the whole that it makes differs from what it amends. */
  readonly changes?: string;
}

/** The examples are one workspace: they may use each other's files. */
const load: Load = (path, from) => {
  const name = posix.join(posix.dirname(from), path);
  if (!existsSync(join(root, name))) return { ok: false, problem: 'missing' };
  return { ok: true, name, text: readFileSync(join(root, name), 'utf8') };
};
const folders = readdirSync(root);
const stories = folders.flatMap((folder) =>
  (JSON.parse(readFileSync(join(root, folder, 'vi-du.json'), 'utf8')) as Story[]).map(
    (story) => [folder, story] as const,
  ),
);

test.each(folders)('%s has a README, and a story for each of its rulebooks', (folder) => {
  expect(existsSync(join(root, folder, 'README.md'))).toBe(true);
  const rulebooks = namesIn(folder).filter((name) => !isLibrary(folder, name));
  const told = stories.filter(([where]) => where === folder).map(([, { rulebook }]) => rulebook);
  expect([...new Set(told)].toSorted()).toEqual(rulebooks.toSorted());
});

const amendments = stories.filter(([, { changes }]) => changes !== undefined);
const written = folders.flatMap((folder) =>
  namesIn(folder).map((name) => [folder, name, textOf(folder, name)] as const),
);

describe.each(written)('%s, %s', (folder, name, text) => {
  const path = `${folder}/${name}`;

  test('checks clean, but for what it keeps on purpose', () => {
    const checked = checkText(text, path, load);
    expect(checked.findings.filter(isOpen)).toEqual([]);
    // Answers of people and figures over units can be anything; all else is proved.
    expect(checked.undecided.filter(({ why }) => why !== 'construct')).toEqual([]);
  });

  test('is laid out', () => {
    expect(format(text)).toEqual({ ok: true, text });
  });

  test('means the same in English, and comes back as the same bytes', () => {
    const english = translate(text, 'en', { name: path, load });
    if (!english.ok) throw new Error(`${name} is not translated`);
    const meaning = ({ rulebook }: CheckedFile) => rulebook && withoutPlaces(rulebook);
    const translated = checkText(english.text, path, load);
    expect(translated.findings.filter(isOpen)).toEqual([]);
    expect(meaning(translated)).toEqual(meaning(checkText(text, path, load)));
    expect(translate(english.text, 'vi', { name: path, load })).toEqual({ ok: true, text });
  });
});

describe.each(stories)('%s, $rulebook with $data', (folder, { rulebook, data, results }) => {
  const at = (path: string) => join(root, folder, path);
  const path = `${folder}/${rulebook}`;
  const text = textOf(folder, rulebook);

  test('is the same model after a trip through JSON', () => {
    const model = modelOf(text, path);
    expect(readRulebook(printRulebook(model))).toEqual({ ok: true, rulebook: model });
  });

  test('passes its own tests', () => {
    const { tests } = runTests(modelOf(text, path));
    expect(tests.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual([]);
  });

  test('scores its data to its results, byte for byte', () => {
    const printed = scored(text, path, at(data));
    if (process.env.UPDATE_EXPECT) writeFileSync(at(results), printed);
    expect(printed).toBe(readFileSync(at(results), 'utf8'));
  });
});

test.each(amendments)(
  '%s, $rulebook: the whole is checked by itself, and differs from its base by these lines',
  (folder, { rulebook, changes = '' }) => {
    const path = `${folder}/${rulebook}`;
    const text = textOf(folder, rulebook);
    const whole = checkText(text, path, load).consolidated ?? '';
    const alone = checkText(whole, path, load);
    expect(alone.findings.filter(isOpen)).toEqual([]);
    expect(format(whole)).toEqual({ ok: true, text: whole });
    const base = load(/^sửa đổi "(.*)"/m.exec(text)?.[1] ?? '', path);
    const printed = lineChanges(base.ok ? base.text : '', whole);
    const file = join(root, folder, changes);
    if (process.env.UPDATE_EXPECT) writeFileSync(file, printed);
    expect(printed).toBe(readFileSync(file, 'utf8'));
  },
);

test('thanh-tri: a clause that it cites cannot change unseen', () => {
  const text = textOf('thanh-tri', 'thanh-tri.cchc');
  const told = (was: string, is: string) => {
    const changing: Load = (path, from) => {
      const loaded = load(path, from);
      return loaded.ok ? { ...loaded, text: loaded.text.replace(was, is) } : loaded;
    };
    const { findings } = checkText(text, 'thanh-tri/thanh-tri.cchc', changing);
    return findings.filter(isOpen).map(({ code, at }) => `${String(at.start.line + 1)}: ${code}`);
  };
  expect(told('công khai số liên hệ', 'thông báo số liên hệ')).toEqual(['98: CITED_TEXT_CHANGED']);
  expect(told('Không thu tiền', 'Không thu phí')).toEqual([]);
});

test.each(['ho_so', 'khao-sat'])(
  'the made table %s of cap-xa is what its script writes',
  (name) => {
    const script = join(root, 'cap-xa', 'tao-so-lieu.mjs');
    const written = execFileSync(process.execPath, [script, name], { encoding: 'utf8' });
    expect(written).toBe(readFileSync(join(root, 'cap-xa', 'so-lieu', `${name}.csv`), 'utf8'));
  },
);

describe('the published scores of QĐ 766', () => {
  const published = table('qd-766/cong-bo.csv');
  const scores = scoresOf('qd-766', 'qd-766.cchc', 'so-lieu');

  test.each(published)('%s is %s', (node, score) => {
    expect(exactly(scores.get(node))).toBe(exactly(score));
  });

  test('rounding after adding gives the digitisation group 14,17 instead of 14,18', () => {
    const addedFirst = scoresOf('qd-766', 'qd-766-cong-truoc.cchc', 'so-lieu');
    expect([scores.get('SH'), addedFirst.get('SH')]).toEqual(['14.18', '14.17']);
  });
});

test.each([
  ['tt-01-2018', ['GAP_IN_TIERS CS7', 'GAP_IN_TIERS CS9']],
  [
    'nd-307-2025',
    [
      'GAP_IN_TIERS 5.4.a',
      'GAP_IN_TIERS 5.4.b',
      'GAP_IN_TIERS 6.4.a',
      'GAP_IN_TIERS 7.4.a',
      'OVERLAP_IN_TIERS 6.3.g',
      'OVERLAP_IN_TIERS 7.3.g',
    ],
  ],
])(
  '%s without its acknowledgements: the flaws of the text are found, and nothing else',
  (folder, flaws) => {
    const faithful = textOf(folder, `${folder}.cchc`).replace(/^ *chấp nhận .*\n/gm, '');
    const found = checkText(faithful)
      .findings.filter(isOpen)
      .map(({ code, at }) => `${code} ${codeAbove(faithful, at.start.line)}`);
    expect(found.toSorted()).toEqual(flaws);
  },
);

/** The code of the field or criterion that a line stands in. */
function codeAbove(text: string, line: number): string {
  const above = text.split('\n').slice(0, line + 1);
  const heads = above.map(
    (one) => /^ *(?:lĩnh vực|tiêu chí(?: thành phần)?) (\S+) "/u.exec(one)?.[1],
  );
  return heads.findLast((code) => code !== undefined) ?? '';
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder)).filter((name) => name.endsWith('.cchc'));
}

function textOf(folder: string, name: string): string {
  return readFileSync(join(root, folder, name), 'utf8');
}

/** Nothing is wrong with it, and it means nothing by itself. */
function isLibrary(folder: string, name: string): boolean {
  const { rulebook, findings } = checkText(textOf(folder, name), `${folder}/${name}`, load);
  return rulebook === undefined && findings.length === 0;
}

/** Lines that only one of two texts has, or has more often, each in its text's order. */
function lineChanges(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const marked = (mark: string, lines: readonly string[]) => lines.map((one) => `${mark} ${one}\n`);
  return [...marked('-', without(old, now)), ...marked('+', without(now, old))].join('');
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function modelOf(text: string, name: string) {
  const { rulebook } = checkText(text, name, load);
  if (!rulebook) throw new Error(`${name} has errors`);
  return rulebook;
}

function scored(text: string, name: string, folder: string): string {
  const rulebook = modelOf(text, name);
  expect(refusals(rulebook)).toEqual([]);
  const files = readdirSync(folder).map((file) => ({
    name: file,
    bytes: readFileSync(join(folder, file)),
  }));
  const { population, findings } = readDataset(rulebook, files);
  expect(findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
  const result = score(rulebook, population);
  if (!result.ok) throw new Error(`${name} is refused`);
  return printResults(result);
}

function scoresOf(folder: string, name: string, data: string): ReadonlyMap<string, string | null> {
  const text = readFileSync(join(root, folder, name), 'utf8');
  const line = scored(text, `${folder}/${name}`, join(root, folder, data)).split('\n')[1] ?? '';
  const unit = JSON.parse(line) as {
    nodes: { node: string; score: string | null }[];
    total: { score: string | null };
  };
  return new Map([
    ...unit.nodes.map(({ node, score: points }) => [node, points] as const),
    ['tổng', unit.total.score],
  ]);
}

function table(path: string): (readonly [string, string])[] {
  const [, ...rows] = readFileSync(join(root, path), 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [first = '', second = ''] = row.split(';');
    return [first, second] as const;
  });
}

/** A score as a number, so that `6.00` of the results and `6` of the publication are the same. */
function exactly(score: string | null | undefined): string {
  const reading = readNumber(score ?? '', 'vi');
  const value = reading.kind === 'number' ? reading.value : decimal(score ?? '');
  if (value === undefined) throw new Error(`not a score: ${String(score)}`);
  return rational(value).toFraction();
}
