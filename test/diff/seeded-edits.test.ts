import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diffRulebooks, type ChangeClass, type RulebookDiff } from '@cchc/analysis';
import { vectorPopulations } from '@cchc/generators';
import { read, translate } from '@cchc/language';
import { printPopulation, type Population, type Rulebook } from '@cchc/model';
import { printResults, score, scoreNode } from '@cchc/semantics';
import { leafText } from '../analysis/find.js';
import { INPUTS, UNITS, rule } from '../analysis/small-rules.js';
import { onceFor } from '../once.js';
import { meaning } from './fixture.js';
import { runs } from '../laws/runs.js';

/** So many edits in a usual run; `CCHC_RUNS` asks for more. The seed is fixed: every run makes the same edits. */
const RUNS = runs(2000);
const SEED = 20_260_101;

type Rewrite = (text: string, at: number) => string;

/** What readers see and nobody is scored by; each of them leaves every score as it is, which is tried. */
const WORDINGS: readonly Rewrite[] = [
  (text) => text.replace('tiêu chí 1 "Một"', 'tiêu chí 1 "Một, viết lại"'),
  (text) => text.replace('tiêu chí 1 ', 'tiêu chí 7 '),
  (text) => text.replace('bộ tiêu chí "Thử"', 'bộ tiêu chí "Thử, bản in lại"'),
  (text) => text.replace('"X"', '"Số X trong năm"').replace('"C"', '"Có C hay không"'),
  (text) => text.replace('QĐ-UBND" ngày 2/1', 'QĐ-UBND" ngày 3/1'),
  (text) => text.replaceAll('\n', '\n\n').replaceAll(': ', ':   '),
  (text) => text.replace('chấm', '// Ghi chú của người soạn.\n      chấm'),
  (text) => {
    const english = translate(text, 'en');
    return english.ok ? english.text : text;
  },
  (text) => {
    const lines = text.split('\n');
    const [x, y] = ['số liệu x:', 'số liệu y:'].map((head) =>
      lines.findIndex((line) => line.trim().startsWith(head)),
    );
    return lines
      .map((line, at) => (at === x ? lines[y ?? 0] : at === y ? lines[x ?? 0] : line))
      .join('\n');
  },
  (text) => text.replaceAll(/(?<![\p{L}_])x(?![\p{L}_])/gu, 'số_x'),
  (text) =>
    text.replace(
      /\}\s*$/u,
      '  kiểm thử "T" {\n    cho x = 1, y = 1, c = đúng\n    thì điểm của 1 = 1\n  }\n}\n',
    ),
];

/** The one at a place, of all that a pattern finds in the rule, becomes another. */
function swapped(pattern: RegExp, becomes: (found: string, at: number) => string): Rewrite {
  return (text, at) => {
    const from = text.indexOf('chấm');
    const found = [...text.slice(from).matchAll(pattern)];
    const one = found[at % Math.max(1, found.length)];
    if (!one) return text;
    const start = from + one.index;
    return text.slice(0, start) + becomes(one[0], at) + text.slice(start + one[0].length);
  };
}

const OPERATORS = ['<', '<=', '>', '>=', '='];

/** What may change scores, and often does not: who decides is every unit there is. */
const RULE_EDITS: readonly Rewrite[] = [
  swapped(/\d+/gu, (digits, at) => String((Number(digits) + 1 + (at % 3)) % 12)),
  swapped(/<=|>=|[<>=](?=\s)/gu, (_, at) => OPERATORS[at % OPERATORS.length] ?? '='),
  swapped(/ từ | trên |^từ |^dưới /gmu, (word) =>
    word.replace('từ', 'trên').replace('dưới', 'đến'),
  ),
  swapped(/^(khi|từ|dưới|trên|\d).*\n/gmu, () => ''),
  swapped(/^(khi .*\n)(khi .*\n)/gmu, (two) => two.replace(/^(.*\n)(.*\n)$/u, '$2$1')),
  swapped(/ và | hoặc /gu, (word) => (word === ' và ' ? ' hoặc ' : ' và ')),
  swapped(/không c|(?<=khi )c/gu, (word) => (word === 'c' ? 'không c' : 'c')),
  swapped(/, nhiều nhất \S+/gu, () => ''),
  swapped(/tối đa/gu, (_, at) => (at % 2 === 0 ? '10' : '9')),
  swapped(/[xy](?=[ \n:])/gu, (name) => (name === 'x' ? 'y' : 'x')),
  (text) => text.replace('mẫu bằng 0: không đánh giá', 'mẫu bằng 0: 0'),
  (text) => text.replace('10 điểm', '10 điểm, thấp nhất -2'),
  (text) => text.replace('mỗi tiêu chí 2 chữ số', 'mỗi tiêu chí 1 chữ số'),
  (text) => text.replace('chấm', 'điều kiện c nếu không: 1\n      chấm'),
  (text) => text.replace('chấm', 'trừ trường hợp c: 2\n      chấm'),
];

const place = fc.nat(1000);
/** More edits of the example than so many are told by its boundaries. */
const ENOUGH = 5;

test(
  'no wording edit is called a change of effect, no change of effect wording',
  { timeout: 300_000 },
  () => {
    const counts = { wording: 0, differing: 0, same: 0, undecided: 0 };
    fc.assert(
      fc.property(
        rule,
        fc.constantFrom(...WORDINGS, ...RULE_EDITS, ...RULE_EDITS),
        place,
        (text, rewrite, at) => {
          const before = leafText(`${INPUTS}\n${text}`);
          const after = rewrite(before, at);
          fc.pre(after !== before);
          const versions = [before, after].map((one) => read(one).rulebook);
          const [old, fresh] = versions;
          fc.pre(old !== undefined && fresh !== undefined);
          const diff = diffRulebooks(old, fresh);
          const effective = classesOf(diff).filter((one) => one !== 'wording' && one !== 'equal');
          const differs = isOtherwise(old, fresh, rewrite);
          if (WORDINGS.includes(rewrite)) {
            counts.wording++;
            expect([after, differs, effective]).toEqual([after, false, []]);
            return;
          }
          if (differs) {
            counts.differing++;
            expect([before, after, effective.length > 0]).toEqual([before, after, true]);
            return;
          }
          counts.same++;
          const shown = diff.nodes.flatMap((one) => (one.kind === 'kept' ? [one.effect.kind] : []));
          expect([before, after, shown.includes('differs')]).toEqual([before, after, false]);
          if (shown.includes('undecided')) counts.undecided++;
        },
      ),
      { numRuns: RUNS, seed: SEED, includeErrorInReport: true, endOnFailure: true },
    );
    // Each kind of edit is there, and of what stays the same all but little is known to.
    expect(counts.wording).toBeGreaterThan(RUNS / 8);
    expect(counts.differing).toBeGreaterThan(RUNS / 4);
    expect(counts.same).toBeGreaterThan(RUNS / 20);
    expect(counts.undecided).toBeLessThan(RUNS / 20);
  },
);

test(
  'in an example, what the boundaries of both versions tell apart is called a change of effect',
  { timeout: 300_000 },
  () => {
    const path = join(import.meta.dirname, '../../examples/qd-766/qd-766.cchc');
    const text = readFileSync(path, 'utf8').replaceAll(/^ {2}kiểm thử [\s\S]*?\n {2}\}\n/gmu, '');
    const before = meaning(text);
    const numbers = [...text.matchAll(/(?<=[ (])\d+(?=%?[ :\n])/gu)].filter(
      ({ index }) => index > text.indexOf('lĩnh vực'),
    );
    let differing = 0;
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.integer({ min: 1, max: 9 }), (found, more) => {
        const is = String(Number(found[0]) + more);
        const edited = text.slice(0, found.index) + is + text.slice(found.index + found[0].length);
        const after = read(edited).rulebook;
        fc.pre(after !== undefined);
        const classes = classesOf(diffRulebooks(before, after));
        const effective = classes.filter((one) => one !== 'wording' && one !== 'equal');
        // What is called a change may be seen or not; only that enough are seen is asked of all together.
        if (effective.length > 0 && differing > ENOUGH) return;
        const isSeen = [before, after].some((made) => areToldApart(made, before, after));
        if (isSeen) differing++;
        if (isSeen)
          expect([is, found.index, effective.length > 0]).toEqual([is, found.index, true]);
        if (effective.length === 0) expect([found.index, isSeen]).toEqual([found.index, false]);
      }),
      { numRuns: 40, seed: SEED, includeErrorInReport: true, endOnFailure: true },
    );
    expect(differing).toBeGreaterThan(ENOUGH);
  },
);

function classesOf({ nodes, whole }: RulebookDiff): readonly ChangeClass[] {
  return [...nodes, ...whole].flatMap(({ classes }) => classes);
}

/** Whether any unit at all scores otherwise; what is handed in goes by the names of each version. */
function isOtherwise(before: Rulebook, after: Rulebook, rewrite: Rewrite): boolean {
  const names = new Map(
    before.inputs.map(({ name }, at) => [name, after.inputs[at]?.name ?? name]),
  );
  const isSwapped = after.inputs.some(({ name }) =>
    before.inputs.every((one) => one.name !== name),
  );
  const [node = '1'] = after.fields.flatMap((field) =>
    field.kind === 'group' ? field.children.map(({ id }) => id) : [field.id],
  );
  return UNITS.some((unit) => {
    const inputs = Object.entries(unit);
    const renamed = isSwapped
      ? inputs.map(([name, value]) => [names.get(name) ?? name, value] as const)
      : inputs;
    const [one, other] = [
      scoreNode(before, { type: 'xã', inputs: Object.fromEntries(inputs) }, '1'),
      scoreNode(after, { type: 'xã', inputs: Object.fromEntries(renamed) }, node),
    ];
    if (!one || !other) throw new Error(`not scored: ${rewrite.toString()}`);
    return one.status !== other.status || one.score?.toFraction() !== other.score?.toFraction();
  });
}

/** Whether a population made of one of the versions gets other scores by the other one. */
function areToldApart(made: Rulebook, before: Rulebook, after: Rulebook): boolean {
  return vectorsOf(made).some(
    ({ population }) => scoresBy(before)(population) !== scoresBy(after)(population),
  );
}

// The version before is the same for each edit.
const vectorsOf = onceFor(vectorPopulations);
const scoresBy = onceFor((rulebook: Rulebook) =>
  onceFor((population: Population) => {
    const results = score(rulebook, population);
    if (!results.ok) throw new Error(printPopulation(population));
    // Behind the first line, which names the version.
    return printResults(results).split('\n').slice(1).join('\n');
  }),
);
