import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proveRulebook, type Obligation, type ShownScore } from '@cchc/analysis';
import { read } from '@cchc/language';
import { rational, type Rulebook } from '@cchc/model';
import { scoreNode, waysOfLeaf, type ScoredNode } from '@cchc/semantics';
import { leafText } from './find.js';

/** In a usual run 1,000 rules are tried; `CCHC_RUNS=10000` asks for as many as the README says. */
const RUNS = Number(process.env.CCHC_RUNS ?? 1000);

const MOST = 3;

interface Handed {
  readonly x: string;
  readonly y: string;
  readonly c: string;
}

/** Two figures and an answer; every unit there is is tried. */
const UNITS: readonly Handed[] = Array.from({ length: (MOST + 1) ** 2 * 2 }, (_, index) => ({
  x: String(index % (MOST + 1)),
  y: String(Math.floor(index / (MOST + 1)) % (MOST + 1)),
  c: index < (MOST + 1) ** 2 ? 'yes' : 'no',
}));

const INPUTS = `số liệu x: số nguyên "X" không quá ${MOST}
  số liệu y: số nguyên "Y" không quá ${MOST}
  số liệu c: có/không "C"`;

const number = fc.integer({ min: 0, max: MOST });
const points = fc.constantFrom('0', '2', '5,5', '10', 'tối đa', '50% tối đa', 'x', '2 × y');
const subject = fc.constantFrom('x', 'y', 'x + y', 'x - y', 'x / y', '(x + 1) / (y + 1)');
const comparison = fc
  .tuple(
    fc.constantFrom('x', 'y', 'x + y', '2 × x - y'),
    fc.constantFrom('<', '<=', '>', '>=', '='),
    number,
  )
  .map((parts) => parts.join(' '));
const condition = fc.oneof(
  comparison,
  fc.constantFrom('c', 'không c'),
  fc.tuple(comparison, fc.constantFrom('và', 'hoặc'), comparison).map((parts) => parts.join(' ')),
);
const bands = fc
  .tuple(subject, number, number, fc.tuple(points, points, points), fc.boolean())
  .map(([of, low, more, [first, second, third], whole]) =>
    [
      'mẫu bằng 0: không đánh giá',
      `chấm theo ${of} {`,
      `dưới ${low}: ${first}`,
      `từ ${low} đến ${low + more}: ${second}`,
      ...(whole ? [`trên ${low + more}: ${third}`] : []),
      '}',
    ].join('\n'),
  );
const guards = fc
  .tuple(
    fc.array(fc.tuple(condition, points), { minLength: 1, maxLength: 3 }),
    fc.option(points, { nil: undefined }),
  )
  .map(([branches, rest]) =>
    [
      'chấm {',
      ...branches.map(([when, give]) => `khi ${when}: ${give}`),
      ...(rest === undefined ? [] : [`còn lại: ${rest}`]),
      '}',
    ].join('\n'),
  );
const item = fc.oneof(
  fc
    .tuple(fc.constantFrom('1', '0,5 mỗi x', 'trừ 1 mỗi y'), condition)
    .map((parts) => parts.join(' khi ')),
  fc.constant('2 mỗi y, nhiều nhất 5'),
);
const items = fc
  .tuple(fc.constantFrom('cộng dồn', 'từ tối đa'), fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(([form, all]) => [`chấm ${form} {`, ...all, '}'].join('\n'));
const formula = fc.constantFrom(
  'mẫu bằng 0: không đánh giá\nchấm x / y, nhiều nhất tối đa',
  'mẫu bằng 0: 0\nchấm 3 × x / (x + y)',
  'chấm 2 × x + y',
  'chấm lớn nhất(x; y)',
);
const rule = fc.oneof(bands, guards, items, formula);

test(
  'what is proved holds of every unit, and every case that is shown is real',
  { timeout: 900_000 },
  () => {
    let [decided, all] = [0, 0];
    fc.assert(
      fc.property(rule, (text) => {
        const { rulebook } = read(leafText(`${INPUTS}\n${text}`));
        fc.pre(rulebook !== undefined);
        const truth = tried(rulebook);
        for (const obligation of proveRulebook(rulebook, { cliff: rational('0.2') })) {
          all++;
          if (obligation.verdict.kind !== 'undecided') decided++;
          judge(obligation, truth, rulebook, text);
        }
      }),
      { numRuns: RUNS },
    );
    expect(decided / all).toBeGreaterThan(0.95);
  },
);

type Truth = readonly { readonly unit: Handed; readonly scored: ScoredNode }[];

function tried(rulebook: Rulebook): Truth {
  return UNITS.map((inputs) => {
    const scored = scoreNode(rulebook, { type: 'xã', inputs: { ...inputs } }, '1');
    if (!scored) throw new Error('not scored');
    return { unit: inputs, scored };
  });
}

function judge(obligation: Obligation, truth: Truth, rulebook: Rulebook, text: string): void {
  const { what, verdict, name } = obligation;
  if (verdict.kind === 'undecided') return;
  for (const shown of verdict.cases) isReal(shown, obligation, rulebook);
  const holds = verdict.kind === 'proved';
  const uncovered = truth.filter(({ scored }) =>
    scored.reasons.some(({ kind }) => kind === 'uncovered'),
  );
  switch (what) {
    case 'complete':
      expect([text, uncovered.length === 0]).toEqual([text, holds]);
      return;
    case 'within-points':
      if (holds) expect(truth.some(({ scored }) => isClamped(scored, text))).toBe(false);
      return;
    case 'reachable': {
      const reached = truth.some(({ unit }) =>
        waysOfLeaf(rulebook, { type: 'xã', inputs: { ...unit } }, '1').some(
          (way) => way.holds && JSON.stringify(way.at) === JSON.stringify(obligation.at),
        ),
      );
      expect([text, reached]).toEqual([text, holds]);
      return;
    }
    case 'full-points':
      expect([text, truth.some(({ scored }) => scored.score?.equals(rational('10')))]).toEqual([
        text,
        holds,
      ]);
      return;
    case 'extent': {
      if (obligation.node !== '1' || verdict.kind !== 'proved' || !verdict.extent) return;
      const { low, high } = verdict.extent;
      for (const { scored } of truth) {
        if (!scored.score) continue;
        expect([text, scored.score.compare(rational(low.score)) >= 0]).toEqual([text, true]);
        expect([text, scored.score.compare(rational(high.score)) <= 0]).toEqual([text, true]);
      }
      return;
    }
    case 'varies':
      expect([text, new Set(truth.map(({ scored }) => outcome(scored))).size > 1]).toEqual([
        text,
        holds,
      ]);
      return;
    case 'matters':
      expect([text, name, pairs(truth, name).some(differ)]).toEqual([text, name, holds]);
      return;
    case 'monotone':
    case 'no-cliff': {
      const over = pairs(truth, name, what === 'no-cliff', text);
      if (what === 'monotone') {
        const moves = new Set(over.map(([a, b]) => change(a.scored, b.scored)));
        if (holds) expect([text, name, moves.has(1) && moves.has(-1)]).toEqual([text, name, false]);
        else expect([text, name, moves.has(1) && moves.has(-1)]).toEqual([text, name, true]);
      } else if (name !== undefined) {
        const cliff = over.some(([a, b]) => size(a.scored, b.scored) > 2);
        expect([text, name, cliff]).toEqual([text, name, !holds]);
      }
      return;
    }
    default:
      return;
  }
}

type Tried = Truth[number];

/** Pairs of units that differ in one thing only; the second has more of it. Without a name: in the subject. */
function pairs(
  truth: Truth,
  name: string | undefined,
  oneStep = false,
  text = '',
): readonly (readonly [Tried, Tried])[] {
  return truth.flatMap((a) =>
    truth.flatMap((b): readonly (readonly [Tried, Tried])[] => {
      if (name === undefined) {
        if (a.unit.c !== b.unit.c) return [];
        const [low, high] = [subjectOf(a.unit, text), subjectOf(b.unit, text)];
        return low !== undefined && high !== undefined && low < high - 1e-9 ? [[a, b]] : [];
      }
      const keys = ['x', 'y', 'c'] as const;
      const same = keys.every((key) => key === name || a.unit[key] === b.unit[key]);
      if (!same) return [];
      if (name === 'c') return a.unit.c === 'no' && b.unit.c === 'yes' ? [[a, b]] : [];
      const more = Number(b.unit[name as 'x']) - Number(a.unit[name as 'x']);
      return more === 1 || (more > 0 && !oneStep) ? [[a, b]] : [];
    }),
  );
}

function subjectOf({ x, y }: Handed, text: string): number | undefined {
  const of = /chấm theo (.*) \{/.exec(text)?.[1];
  const [a, b] = [Number(x), Number(y)];
  const values: Readonly<Record<string, number>> = {
    'x + y': a + b,
    'x - y': a - b,
    'x / y': a / b,
    '(x + 1) / (y + 1)': (a + 1) / (b + 1),
  };
  const value = of === undefined ? undefined : values[of];
  return Number.isFinite(value) ? value : undefined;
}

function differ([a, b]: readonly [Tried, Tried]): boolean {
  return outcome(a.scored) !== outcome(b.scored);
}

function change(a: ScoredNode, b: ScoredNode): number {
  return a.score && b.score ? Math.sign(b.score.compare(a.score)) : 0;
}

function size(a: ScoredNode, b: ScoredNode): number {
  return a.score && b.score ? b.score.sub(a.score).abs().valueOf() : 0;
}

function outcome({ status, score }: ScoredNode): string {
  return `${status} ${score?.toFraction() ?? ''}`;
}

/** Additive rules are held in their range by definition. */
function isClamped({ reasons }: ScoredNode, text: string): boolean {
  const byDefinition = /chấm (cộng dồn|từ tối đa)/.test(text);
  return !byDefinition && reasons.some(({ kind }) => kind === 'clamped');
}

/** What is shown is what the reference evaluator gives. */
function isReal(shown: ShownScore, { node, what }: Obligation, rulebook: Rulebook): void {
  if (node === undefined || what === 'matters') return;
  const scored = scoreNode(rulebook, shown.unit, node);
  const score = scored?.score?.toFraction() ?? null;
  expect([scored?.status, score && rational(score).toFraction()]).toEqual([
    shown.status,
    shown.score && rational(shown.score).toFraction(),
  ]);
}
