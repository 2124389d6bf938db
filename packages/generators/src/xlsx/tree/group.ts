import { rational, type Group, type NodeId, type Reason } from '@cchc/model';
import { statusInWords } from '@cchc/words';
import { plain } from '../../documents/plain.js';
import { ran } from '../body/run.js';
import { scopeOf } from '../body/scope.js';
import { calcCells, once, said, textIndex, type Book, type Read } from '../book.js';
import { compared, mul } from '../numbers/arithmetic.js';
import type { Cells } from '../numbers/cells.js';
import {
  addRatios,
  chosenRatio,
  compareRatios,
  decimalRatio,
  heldRatio,
  roundedRatio,
  subRatios,
  ZERO_RATIO,
  type Ratio,
} from '../numbers/ratio.js';
import { ZERO } from '../numbers/value.js';
import { leafCells, onlyIf } from './leaf.js';
import { GONE, MONITORED, SCORED, WAITING, digitsOfNode, type NodeCells } from './node-cells.js';

/** A node in cells, laid out when it is first asked for. */
export function nodeCells(book: Book, id: NodeId): NodeCells {
  return once(book, `node ${id}`, () => {
    const node = nodeOf(book, id);
    return node.kind === 'leaf' ? leafCells(book, node) : groupCells(book, node);
  });
}

function nodeOf(book: Book, id: NodeId) {
  const all = once(book, 'nodes', () => {
    const found = new Map<NodeId, Group | Group['children'][number]>();
    const visit = (node: Group['children'][number]): void => {
      found.set(node.id, node);
      if (node.kind === 'group') node.children.forEach(visit);
    };
    book.rulebook.fields.forEach(visit);
    for (const block of book.rulebook.blocks) block.children.forEach(visit);
    return found;
  });
  const node = all.get(id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
}

/** The strongest standing of the parts. */
export function joinedStanding(parts: readonly NodeCells[]): string {
  const marks = parts.map(({ standing }) => standing).join(',');
  return parts.length === 0 ? String(GONE) : `MIN(${marks})`;
}

/** Adds up what parts have so far. */
export function sumOf(cells: Cells, ratios: readonly Ratio[], label: string): Ratio {
  const [first = ZERO_RATIO, ...rest] = ratios;
  return heldRatio(
    cells,
    rest.reduce((a, b) => addRatios(cells, a, b), first),
    label,
  );
}

/** The best of those that count or wait; zero where none does. */
export function bestOf(
  cells: Cells,
  parts: readonly { readonly standing: string; readonly soFar: Ratio }[],
): Ratio {
  let best = ZERO_RATIO;
  let has = 'FALSE';
  for (const { standing, soFar } of parts) {
    const counts = cells.put('counts', `${standing}<=${String(SCORED)}`);
    const greater = compareRatios(cells, soFar, '>', best);
    const takes = cells.put(
      'is better',
      has === 'FALSE' ? counts : `AND(${counts},OR(NOT(${has}),${greater}))`,
    );
    best = heldRatio(cells, chosenRatio(cells, takes, soFar, best), 'best');
    has = has === 'FALSE' ? counts : cells.put('has one', `OR(${has},${counts})`);
  }
  return best;
}

function groupCells(book: Book, group: Group): NodeCells {
  const cells = calcCells(book, plain(group.id));
  const parts = group.children.map(({ id }) => nodeCells(book, id));
  const joined = cells.put('standing of parts', joinedStanding(parts));
  const points = decimalRatio(group.worth.points);
  const isBest = group.combine === 'best';
  const sum = isBest
    ? bestOf(cells, parts)
    : sumOf(
        cells,
        parts.map(({ soFar }) => soFar),
        'added up',
      );
  const outOfParts = isBest
    ? points
    : sumOf(
        cells,
        parts.map(({ outOf }) => outOf),
        'out of',
      );
  const own = isBest
    ? []
    : parts.flatMap(({ rescaled }) => rescaled).filter(({ to }) => to === group.id);
  const leftOut =
    own.length === 0
      ? undefined
      : sumOf(
          cells,
          own.map((one) => one.points),
          'left out',
        );
  const rest = leftOut && heldRatio(cells, subRatios(cells, points, leftOut), 'what is left');
  // Nothing is left to stand for the whole.
  const isNothing = rest ? compared(cells, rest.num, '<=', ZERO) : 'FALSE';
  const nothing = cells.put('nothing left', isNothing);
  const isGone = `${joined}>=${String(GONE)}`;
  const standing = cells.put(
    'standing',
    `IF(${isGone},${joined},IF(${nothing},${String(WAITING)},IF(${joined}=${String(WAITING)},${String(WAITING)},${String(SCORED)})))`,
  );
  const scaled = (one: Ratio): Ratio =>
    leftOut && rest ? byFactor(cells, one, points, leftOut, rest) : one;
  const within = isBest ? heldWithin(cells, sum, group) : sum;
  const digits = digitsOfNode(group, book.rulebook.rounding);
  const factored = scaled(within);
  const finished =
    digits === undefined
      ? factored
      : roundedRatio(cells, factored, digits, boundsOf(group, digits));
  const isScored = `${standing}=${String(SCORED)}`;
  const waits = chosenRatio(cells, cells.put('is scored', isScored), finished, sum);
  const soFar = heldRatio(
    cells,
    {
      num: onlyIf(cells, `${standing}<=${String(SCORED)}`, waits.num, 'score'),
      den: positive(waits),
    },
    'score',
  );
  const shownOutOf = scaled(outOfParts);
  const hasOutOf = cells.put('has points', `AND(NOT(${isGone}),NOT(${nothing}))`);
  const outOf = heldRatio(
    cells,
    { num: onlyIf(cells, hasOutOf, shownOutOf.num, 'out of'), den: shownOutOf.den },
    'out of',
  );
  const passed = passedUp(cells, group, joined, parts, points);
  const meant = meantOf(book, group, cells);
  return {
    node: group,
    standing,
    soFar,
    outOf,
    rescaled: passed,
    digits,
    ...words(book, cells, standing, nothing),
    read: (read) => {
      const code = Number(read.number(joined));
      if (code === MONITORED) return { status: 'monitored', reasons: waitingParts(read, parts) };
      if (code === GONE) return { status: 'not-assessed', reasons: whyGone(meant(read)) };
      if (read.is(nothing)) return { status: 'refused', reasons: [{ kind: 'zero-denominator' }] };
      const reasons = waitingParts(read, parts);
      return { status: code === WAITING ? 'incomplete' : 'scored', reasons };
    },
  };
}

function positive({ den }: Ratio): Ratio['den'] {
  return den.low < 1n ? { ...den, low: 1n } : den;
}

/** The range in which a sum of a group lies in any case, as a bound of what is divided. */
function boundsOf(group: Group, digits: number) {
  const scale = 10n ** BigInt(digits);
  const ends = (node: Group | Group['children'][number]): readonly [bigint, bigint] => {
    const most = rational(node.worth.points).abs().ceil().n;
    const least = rational(node.worth.lowest).abs().ceil().n;
    const own = most > least ? most : least;
    const below =
      node.kind === 'group' ? node.children.map(ends).reduce((a, [, b]) => a + b, 0n) : 0n;
    return [0n, own > below ? own : below];
  };
  const [, most] = ends(group);
  // Rescaling makes the rest stand for the whole: no part has more than that many times its points.
  return { low: -most * scale * 1000n, high: most * scale * 1000n };
}

/** Times points ÷ rest, where something was left out. */
function byFactor(cells: Cells, one: Ratio, points: Ratio, leftOut: Ratio, rest: Ratio): Ratio {
  const num = mul(cells, mul(cells, one.num, points.num), rest.den);
  const den = mul(cells, mul(cells, one.den, points.den), rest.num);
  const safe = { ...den, low: den.low < 0n ? 0n : den.low };
  const none = compared(cells, leftOut.num, '=', ZERO);
  return heldRatio(
    cells,
    chosenRatio(cells, cells.put('not rescaled', none), one, { num, den: safe }),
    'rescaled',
  );
}

function heldWithin(cells: Cells, value: Ratio, { worth }: Group): Ratio {
  const [most, least] = [decimalRatio(worth.points), decimalRatio(worth.lowest)];
  const over = compareRatios(cells, value, '>', most);
  const under = compareRatios(cells, value, '<', least);
  const held = chosenRatio(cells, under, least, value);
  return heldRatio(cells, chosenRatio(cells, over, most, held), 'trong khung');
}

/** What nodes further up have to make good; the best of several passes one of them, for all its points. */
function passedUp(
  cells: Cells,
  group: Group,
  joined: string,
  parts: readonly NodeCells[],
  points: Ratio,
): NodeCells['rescaled'] {
  const above = parts.flatMap(({ rescaled }) => rescaled).filter(({ to }) => to !== group.id);
  const targets = [...new Set(above.map(({ to }) => to))];
  if (group.combine === 'sum') {
    return targets.map((to) => {
      const own = above.filter((one) => one.to === to).map((one) => one.points);
      return { to, points: sumOf(cells, own, 'left out') };
    });
  }
  let free = cells.put('all left out', `${joined}=${String(GONE)}`);
  const firsts = above.map(({ to, points: left }) => {
    const is = cells.put('first part', `AND(${free},${left.num.cell ?? '0'}>0)`);
    free = cells.put('none yet', `AND(${free},NOT(${is}))`);
    return { to, is };
  });
  return targets.map((to) => {
    const any = firsts.filter((one) => one.to === to).map(({ is }) => is);
    const num = onlyIf(cells, `OR(${any.join(',')})`, points.num, 'left out');
    return { to, points: { num, den: points.den } };
  });
}

/** Whether the unit is meant, so far as that can be told. */
function meantOf(book: Book, group: Group, cells: Cells): (read: Read) => boolean {
  const block = book.program.meant.get(group.id);
  if (!block) return () => true;
  const { code, exits } = ran(block, scopeOf(book, cells));
  return (read) => {
    const exit = exits[Number(read.number(code)) - 1];
    if (exit?.kind !== 'answer') return true;
    return exit.holds === 'TRUE' || (exit.holds !== 'FALSE' && read.is(exit.holds));
  };
}

function whyGone(isMeant: boolean): readonly Reason[] {
  return isMeant
    ? [{ kind: 'absence', absence: 'left-out', cause: 'all-parts-absent' }]
    : [{ kind: 'absence', absence: 'skipped', cause: 'applicability' }];
}

export function waitingParts(read: Read, parts: readonly NodeCells[]): readonly Reason[] {
  return parts
    .filter(({ standing }) => read.number(standing) === BigInt(WAITING))
    .map(({ node }) => ({ kind: 'part', node: node.id }));
}

function words(book: Book, cells: Cells, standing: string, nothing: string) {
  const status = (...kinds: readonly Parameters<typeof statusInWords>[0][]): readonly string[] =>
    kinds.map((kind) => String(textIndex(book, statusInWords(kind, book.tongue))));
  const list = status('incomplete', 'scored', 'scored', 'not-assessed', 'monitored');
  const [refused = '1'] = status('refused');
  return {
    status: cells.put(
      'status in words',
      `IF(${nothing},${refused},CHOOSE(${standing},${list.join(',')}))`,
    ),
    say: String(textIndex(book, said(book, []))),
  };
}
