import type { CheckFinding } from '@cchc/check';
import { outlineOf, type OutlineItem } from '@cchc/language';
import { ZERO, floor, print, rational, sum, type Rational } from '@cchc/model';
import type { TextEdit } from 'vscode-languageserver';
import { rangeOf, type View } from '../../view.js';

import { inserting, statementsAround } from './edits.js';
import { fix, replacing, type Fix, type Fixers } from './fix.js';
import { typed, typedNumber, typedPoints } from './written.js';

/** Points that are not said, or do not go together. */
export const POINTS_FIXES: Fixers = {
  POINTS_MISSING: ({ at }, view) => {
    const path = statementsAround(view, at.start);
    const node = path.at(-1);
    if (!node) return [];
    const written = typedPoints(view, pointsWanted(node, path.at(-2)));
    const behind = node.titleAt ?? node.nameAt;
    return written === undefined || !behind
      ? []
      : [fix(view, 'add-points', [inserting(behind.end, ` ${written}`)], written)];
  },
  POINTS_DO_NOT_ADD_UP: ({ args, at }, view) => {
    const [node, above] = wholesAround(view, at);
    if (!node || args.unitType !== undefined) return [];
    const isWeighted = partsOf(node).some(({ worth }) => worth?.kind === 'weight');
    const balanced = balance(node, rational(args.points), view);
    const whole = wholeOf(args.sum, node, view);
    if (isWeighted) return [balanced];
    // What is offered first makes no other sum wrong, where one of the two does not.
    const breaksBelow = partsOf(node).some((part) => partsOf(part).length > 0);
    const breaksAbove = above && !addsUpWith(rational(args.sum), node, above, view);
    return breaksAbove && !breaksBelow ? [balanced, whole] : [whole, balanced];
  },
  PART_ABOVE_BEST: ({ args, at }, view) => [pointsOf(at, args.most, view)],
  BEST_BELOW_POINTS: ({ args, at }, view) => [pointsOf(at, args.best, view)],
  PART_ABOVE_BLOCK: ({ args, at }, view) => [pointsOf(at, args.most, view)],
  POINTS_NOT_REACHED: ({ args, at }, view) => [pointsOf(at, args.best, view)],
  SCORE_ABOVE_POINTS: ({ at }, view) => [capped(at, view)],
  SCORE_BELOW_LOWEST: ({ args, at }, view) => {
    const node = nodeAround(at, view);
    const lowest = typedNumber(view, args.score);
    const worth = node?.worth;
    if (worth?.kind !== 'points' || lowest === undefined) return [];
    const text = typed(view, `, {lowest} ${lowest}`);
    return args.lowest === '0' ? [fix(view, 'insert', [inserting(worth.at.end, text)], text)] : [];
  },
  SHARES_DO_NOT_ADD_UP: ({ args, at }, view) => shareFix(args.sum, at, view),
};

export function partsOf({ children }: OutlineItem): readonly OutlineItem[] {
  return children.filter(({ type }) => type === 'Node');
}

/** What has points around a place, the innermost first. */
function wholesAround(view: View, at: Parameters<typeof rangeOf>[0]): readonly OutlineItem[] {
  return statementsAround(view, at.start)
    .filter(({ type }) => type === 'Node' || type === 'Rulebook')
    .reverse();
}

/** Whether the parts of the node above come to its points if this one has as many as said. */
function addsUpWith(points: Rational, node: OutlineItem, above: OutlineItem, view: View): boolean {
  if (above.type === 'Node' && above.worth?.kind !== 'points') return true;
  const isOfAbove = ({ at }: CheckFinding): boolean => wholesAround(view, at)[0] === above;
  const wrong = view
    .checked()
    .findings.find((one) => one.code === 'POINTS_DO_NOT_ADD_UP' && isOfAbove(one));
  if (wrong?.code !== 'POINTS_DO_NOT_ADD_UP') return false;
  const others = rational(wrong.args.sum).sub(rational(node.worth?.value ?? '0'));
  return others.add(points).equals(rational(wrong.args.points));
}

/** The sum of the parts written where the whole stands. */
function wholeOf(total: string, node: OutlineItem, view: View): Fix | undefined {
  const number = typedNumber(view, total);
  const at = node.type === 'Rulebook' ? scaleOf(view) : node.worth?.valueAt;
  if (number === undefined || !at) return undefined;
  const points = typedPoints(view, rational(total)) ?? number;
  return fix(view, 'points-of-whole', [{ range: rangeOf(at), newText: number }], points);
}

/** Where the number of `thang điểm: 100` stands. */
function scaleOf(view: View) {
  const head = outlineOf(view.parsed())
    .flatMap(({ children }) => children)
    .find(({ type }) => type === 'Scale');
  if (!head) return undefined;
  const number = /\d[\d.,]*\s*$/.exec(view.lines.getText(rangeOf(head.at)));
  if (!number) return undefined;
  const end = view.lines.offsetAt(head.at.end);
  const start = end - number[0].length;
  return { start: view.lines.positionAt(start), end: head.at.end };
}

/** The parts shared out anew, each as large among the others as it was, so that they come to the whole. */
export function balance(node: OutlineItem, whole: Rational, view: View): Fix | undefined {
  const parts = partsOf(node).filter(({ worth }) => worth?.value !== undefined && worth.valueAt);
  const worths = parts.map(({ worth }) => rational(worth?.value ?? '0'));
  const together = sum(worths);
  if (parts.length === 0 || together.equals(ZERO) || together.equals(whole)) return undefined;
  const shares = sharedOut(worths, whole);
  const edits = parts.flatMap(({ worth }, index): TextEdit[] => {
    const number = typedNumber(view, print(shares[index] ?? ZERO));
    return worth?.valueAt && number !== undefined
      ? [{ range: rangeOf(worth.valueAt), newText: number }]
      : [];
  });
  const shown = typedNumber(view, print(whole));
  return edits.length < parts.length || shown === undefined
    ? undefined
    : fix(view, 'balance', edits, shown);
}

/** In steps of 0,25 where that leaves everybody something, else of 0,01; the largest part takes what is over. */
function sharedOut(worths: readonly Rational[], whole: Rational): readonly Rational[] {
  const together = sum(worths);
  for (const step of ['0.25', '0.01']) {
    const unit = rational(step);
    const shares = worths.map((worth) => floorTo(worth.mul(whole).div(together), unit));
    if (shares.some((share) => share.compare(ZERO) <= 0)) continue;
    const over = whole.sub(sum(shares));
    const largest = shares.reduce(
      (best, share, index) => ((shares[best] ?? ZERO).compare(share) < 0 ? index : best),
      0,
    );
    return shares.map((share, index) => (index === largest ? share.add(over) : share));
  }
  return worths.map((worth) => worth.mul(whole).div(together));
}

function floorTo(value: Rational, unit: Rational): Rational {
  return floor(value.div(unit)).mul(unit);
}

/** What is left for a node of its parent's points, or what its own parts come to. */
function pointsWanted(node: OutlineItem, parent: OutlineItem | undefined): Rational {
  const own = partsOf(node).flatMap(({ worth }) => worth?.value ?? []);
  if (own.length > 0) return sum(own.map(rational));
  const whole = parent?.worth?.kind === 'points' ? parent.worth.value : undefined;
  const others = parent ? partsOf(parent).flatMap(({ worth }) => worth?.value ?? []) : [];
  const left = rational(whole ?? '0').sub(sum(others.map(rational)));
  return left.compare(ZERO) > 0 ? left : rational('1');
}

function nodeAround(at: Parameters<typeof rangeOf>[0], view: View): OutlineItem | undefined {
  return statementsAround(view, at.start).findLast(({ type }) => type === 'Node');
}

function pointsOf(at: Parameters<typeof rangeOf>[0], exact: string, view: View): Fix | undefined {
  const worth = nodeAround(at, view)?.worth;
  const number = typedNumber(view, exact);
  const isPoints = worth?.kind === 'points' && worth.valueAt;
  return isPoints && number !== undefined ? replacing(view, worth.valueAt, number) : undefined;
}

/** `, nhiều nhất tối đa` behind a formula. */
function capped(at: Parameters<typeof rangeOf>[0], view: View): Fix | undefined {
  const text = view.lines.getText(rangeOf(at));
  if (/[{}]/.test(text) || text.includes('\n')) return undefined;
  const cap = typed(view, ', {no more than} {max}');
  return fix(view, 'add-cap', [inserting(at.end, cap)], cap.slice(2));
}

/** The last share takes what is missing, or gives what is too much. */
function shareFix(
  total: string,
  at: Parameters<typeof rangeOf>[0],
  view: View,
): readonly (Fix | undefined)[] {
  const owner = statementsAround(view, at.start).at(-1);
  const last = owner?.children.findLast(
    ({ type, at: place }) =>
      (type === 'SurveyGroup' || type === 'Rater') &&
      /\d\s*%\s*$/.test(view.lines.getText(rangeOf(place))),
  );
  if (!last) return [];
  const written = view.lines.getText(rangeOf(last.at));
  const [, number = ''] = /(\d[\d.,]*)\s*%\s*$/.exec(written) ?? [];
  const value = rational(number.replace(',', '.'));
  const wanted = value.add(rational('100').sub(rational(total)));
  const text = typedNumber(view, print(wanted));
  if (text === undefined || wanted.compare(ZERO) <= 0) return [];
  const start = view.lines.offsetAt(last.at.start) + written.lastIndexOf(number);
  const place = {
    start: view.lines.positionAt(start),
    end: view.lines.positionAt(start + number.length),
  };
  return [replacing(view, place, text)];
}
