import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffRulebooks, type Effect, type Extent } from '@cchc/analysis';
import type { Rulebook } from '@cchc/model';
import { scoreNode, type ScoredNode } from '@cchc/semantics';
import { leafText } from '../analysis/find.js';
import { meaning } from './fixture.js';

const MOST = 6;
/** Scores are rounded to two digits, each by itself. */
const LAST_DIGIT = 0.0101;

const RUNS = Number(process.env.CCHC_RUNS ?? 400);

/** A unit hands in two figures and an answer; every unit there is can be tried. */
const UNITS = Array.from({ length: (MOST + 1) ** 2 * 2 }, (_, index) => ({
  x: String(index % (MOST + 1)),
  y: String(Math.floor(index / (MOST + 1)) % (MOST + 1)),
  c: index < (MOST + 1) ** 2 ? 'yes' : 'no',
}));

const INPUTS = `số liệu x: số nguyên "X" không quá ${MOST}
  số liệu y: số nguyên "Y" không quá ${MOST}
  số liệu c: có/không "C"`;

const number = fc.integer({ min: 0, max: MOST });
const points = fc.constantFrom(
  '0',
  '2',
  '5',
  '5,5',
  '10',
  'tối đa',
  '50% tối đa',
  'x',
  '1 + 0,5 mỗi y, nhiều nhất 9',
);
const subject = fc.constantFrom('x', 'y', 'x + y', 'x - y', 'x / y', '(x + 1) / (y + 1)');
const comparison = fc
  .tuple(
    fc.constantFrom('x', 'y', 'x + y', '2 × x - y'),
    fc.constantFrom('<', '<=', '>', '>=', '='),
    number,
  )
  .map(([left, operator, right]) => `${left} ${operator} ${right}`);
const condition = fc.oneof(
  comparison,
  fc.constantFrom('c', 'không c'),
  fc.tuple(comparison, fc.constantFrom('và', 'hoặc'), comparison).map((parts) => parts.join(' ')),
);

const bands = fc.tuple(subject, number, number, points, points, points).map(
  ([of, low, more, first, second, third]) => `mẫu bằng 0: không đánh giá
  chấm theo ${of} {
    dưới ${low}: ${first}
    từ ${low} đến ${low + more}: ${second}
    trên ${low + more}: ${third}
  }`,
);
const guards = fc
  .tuple(fc.array(fc.tuple(condition, points), { minLength: 1, maxLength: 3 }), points)
  .map(([branches, rest]) =>
    [
      'chấm {',
      ...branches.map(([when, give]) => `khi ${when}: ${give}`),
      `còn lại: ${rest}`,
      '}',
    ].join('\n'),
  );
/** An amount with a condition, and one with a limit of its own. */
const item = fc.oneof(
  fc
    .tuple(fc.constantFrom('1', '0,5 mỗi x', 'trừ 1 mỗi y'), condition)
    .map(([amount, when]) => `${amount} khi ${when}`),
  fc.constant('2 mỗi y, nhiều nhất 5'),
);
const items = fc
  .array(item, { minLength: 1, maxLength: 3 })
  .map((all) => ['chấm cộng dồn {', ...all, '}'].join('\n'));
const rule = fc.oneof(bands, guards, items);
const leaf = rule.map((text) => `${INPUTS}\n${text}`);

test('what is proved equal is equal in every case, and every case that is shown is real', () => {
  let decided = 0;
  let all = 0;
  fc.assert(
    fc.property(leaf, leaf, fc.boolean(), (one, other, same) => {
      const texts = [
        leafText(one),
        leafText(same ? one.replace(/\d/u, (d) => String((Number(d) + 1) % 7)) : other),
      ];
      const versions = texts.map(meaningOrNothing);
      const [before, after] = versions;
      fc.pre(before !== undefined && after !== undefined);
      const effect = effectOf(before, after);
      all++;
      if (effect.kind !== 'undecided') decided++;
      const differing = UNITS.filter((inputs) =>
        isOtherwise(score(before, inputs), score(after, inputs)),
      );
      if (effect.kind === 'none' || effect.kind === 'equal') expect(differing).toEqual([]);
      if (effect.kind !== 'differs') return;
      const inputs = effect.witness.unit.inputs ?? {};
      expect(isOtherwise(score(before, inputs), score(after, inputs))).toBe(true);
      const gains = UNITS.map((unit) => gain(score(before, unit), score(after, unit)));
      if (!effect.complete) return;
      if (effect.gain?.exact !== false)
        expect(gainOf(effect.gain)).toBeGreaterThanOrEqual(Math.max(0, ...gains) - LAST_DIGIT);
      if (effect.loss?.exact !== false)
        expect(gainOf(effect.loss)).toBeLessThanOrEqual(Math.min(0, ...gains) + LAST_DIGIT);
    }),
    { numRuns: RUNS },
  );
  expect(decided / all).toBeGreaterThan(0.9);
});

function meaningOrNothing(text: string): Rulebook | undefined {
  try {
    return meaning(text);
  } catch {
    return undefined;
  }
}

function effectOf(before: Rulebook, after: Rulebook): Effect {
  const change = diffRulebooks(before, after).nodes.find((one) => one.kind === 'kept');
  return change?.kind === 'kept' ? change.effect : { kind: 'none' };
}

function score(
  rulebook: Rulebook,
  inputs: Readonly<Record<string, string>>,
): ScoredNode | undefined {
  return scoreNode(rulebook, { type: 'xã', inputs }, '1');
}

function isOtherwise(a: ScoredNode | undefined, b: ScoredNode | undefined): boolean {
  return a?.status !== b?.status || a?.score?.toFraction() !== b?.score?.toFraction();
}

function gain(a: ScoredNode | undefined, b: ScoredNode | undefined): number {
  return a?.score && b?.score ? b.score.sub(a.score).valueOf() : 0;
}

function gainOf(extent: Extent | undefined): number {
  const value = (text: string | null) => {
    const [over = '0', under = '1'] = (text ?? '0').split('/');
    return Number(over) / Number(under);
  };
  return extent ? value(extent.case.after.score) - value(extent.case.before.score) : 0;
}
