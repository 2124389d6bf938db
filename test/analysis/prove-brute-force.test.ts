import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proveRulebook, type Obligation, type ShownScore } from '@cchc/analysis';
import { read } from '@cchc/language';
import { rational, type Rulebook } from '@cchc/model';
import { scoreNode, waysOfLeaf, type ScoredNode } from '@cchc/semantics';
import { leafText } from './find.js';
import { INPUTS, UNITS, rule, type Handed } from './small-rules.js';
import { tries } from '../laws/runs.js';

/** In a usual run 1,000 rules are tried; `CCHC_RUNS=10000` asks for as many as the README says. */
const TRIES = tries(1000);

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
      TRIES,
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
      const reached = truth.some(({ unit }) => isReached(unit, obligation, rulebook));
      expect([text, reached]).toEqual([text, holds]);
      return;
    }
    case 'disjoint':
      expect([text, truth.some(({ unit }) => takenTwice(unit, text))]).toEqual([text, !holds]);
      return;
    case 'effective': {
      const counted = truth.some(({ unit }) => isReached(unit, obligation, rulebook));
      expect([text, counted]).toEqual([text, holds]);
      return;
    }
    case 'divisible': {
      const stuck = truth.some(({ scored }) =>
        scored.reasons.some(({ kind }) => kind === 'zero-denominator'),
      );
      expect([text, stuck]).toEqual([text, !holds]);
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

function isReached(unit: Handed, { at }: Obligation, rulebook: Rulebook): boolean {
  return waysOfLeaf(rulebook, { type: 'xã', inputs: { ...unit } }, '1').some(
    (way) => way.holds && JSON.stringify(way.at) === JSON.stringify(at),
  );
}

/** Whether two bands with both ends take what the bands are over. */
function takenTwice(unit: Handed, text: string): boolean {
  const value = subjectOf(unit, text);
  const ranges = [...text.matchAll(/^từ (\d+) đến (\d+):/gm)];
  const taking = ranges.filter(
    ([, low, high]) => value !== undefined && Number(low) <= value && value <= Number(high),
  );
  return taking.length > 1;
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
    x: a,
    y: b,
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
