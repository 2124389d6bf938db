import type { Reason, ScoreRefusalWhy } from '@cchc/model';
import { WORKBOOK_LABELS } from '@cchc/words';
import { plain } from '../../documents/plain.js';
import type { Statement } from '../../program/statement.js';
import { ratioOf } from '../body/expressions.js';
import type { HeldSlot, Scope } from '../body/scope.js';
import { calcCells, entryOf, once, said, textMark, textRun, type Book } from '../book.js';
import { add, held, mul } from '../numbers/arithmetic.js';
import { compareRatios, decimalRatio, ratio, type Ratio } from '../numbers/ratio.js';
import { HELD, constant, inCell } from '../numbers/value.js';
import { list, optionTexts, placeInList, readCell } from './figure-kind.js';

type Manual = Extract<Statement, { readonly do: 'manual' }>;
type Choice = Extract<Statement, { readonly do: 'choice' }>;

const DIGITS = 6;
/** By the number of the fault. */
const FAULTS: readonly ScoreRefusalWhy[] = [
  'given-twice',
  'unreadable',
  'too-fine',
  'below-lowest',
  'above-highest',
  'below-lowest',
  'above-highest',
  'too-fine',
  'without-reason',
];

/** A blank that TRIM does not know; a formula would have to spell it by a newer function. */
const NO_BREAK = '\u00a0';

export interface RaterEntries {
  /** Typed in, where the rulebook names no raters. */
  readonly rater: string | undefined;
  readonly name: string | undefined;
  readonly score: string;
  readonly reason: string;
}

export function raterEntries(
  book: Book,
  node: string,
  raters: Manual['raters'],
): readonly RaterEntries[] {
  return once(book, `raters of ${node}`, () => {
    const { reason: why } = WORKBOOK_LABELS[book.tongue];
    const { rater: rates = '', score: points = '' } = WORKBOOK_LABELS[book.tongue].notes;
    const names: readonly (string | undefined)[] =
      raters.length > 0
        ? raters.map(({ name }) => name)
        : Array.from({ length: book.sizes.raters }, () => undefined);
    const entry = (key: string, label: string, kind: 'text' | 'number'): string =>
      entryOf(book, {
        key: `rater ${node} ${key}`,
        label,
        holds: kind === 'text' ? { kind } : { kind, whole: false },
        home: node,
        shared: false,
      });
    return names.map((name, at) => {
      const who = name === undefined ? String(at + 1) : plain(name);
      return {
        name,
        rater:
          name === undefined ? entry(`${String(at)} name`, `${rates} ${who}`, 'text') : undefined,
        score: entry(`${String(at)} score`, `${points}: ${who}`, 'number'),
        reason: entry(`${String(at)} reason`, `${why}: ${who}`, 'text'),
      };
    });
  });
}

/** The mean of the raters' scores, by their weights. */
export function rated(one: Manual, scope: Scope): HeldSlot {
  const { book, cells } = scope;
  const entries = raterEntries(book, one.node, one.raters);
  const [lowest, highest] = [ratioOf(one.lowest, scope), ratioOf(one.highest, scope)];
  const step = one.step && ratioOf(one.step, scope);
  const scores = entries.map((entry, at) => {
    const weight = one.raters[at]?.weight ?? '1';
    return { ...entry, weight, ...scoreOf(scope, entry, entries, { lowest, highest, step }) };
  });
  const named = one.raters.length > 0;
  const faulty = scores.map(({ fault }) => `${fault}>0`).join(',');
  const awaited = scores.map(({ given }) => `${given}=0`).join(',');
  const state = cells.put(
    'raters lack',
    `IF(OR(${faulty}),1,IF(${named ? 'OR' : 'AND'}(${awaited}),2,0))`,
  );
  const whole = named
    ? one.raters.map(({ weight }) => decimalRatio(weight)).reduce((a, b) => sumOf(scope, a, b))
    : undefined;
  const scale = decimalRatio(`1${'0'.repeat(DIGITS)}`);
  const weighed = scores
    .map(({ value, weight, given }) => {
      const counts = inCell(`${given}*${value}`, -HELD, HELD);
      const { num, den } = decimalRatio(weight);
      return ratio(
        mul(cells, held(cells, { ...counts, ...pointsRange(lowest, highest) }, 'score'), num),
        mul(cells, den, scale.num),
      );
    })
    .reduce((a, b) => sumOf(scope, a, b));
  const count = inCell(
    cells.put('raters', scores.map(({ given }) => given).join('+')),
    0n,
    BigInt(scores.length),
  );
  const divisor = whole ?? ratio(count);
  const missing: readonly Reason[] = [{ kind: 'missing-score' }];
  return {
    state,
    lacks: [
      {
        when: `${state}=1`,
        cause: 'refused',
        why: (read) =>
          scores.flatMap(({ fault, name, rater }): readonly Reason[] => {
            const code = Number(read.number(fault));
            const why = FAULTS[code - 1];
            const who = name ?? (rater === undefined ? '' : read.text(rater));
            return why === undefined ? [] : [{ kind: 'refused-score', rater: who, why }];
          }),
        say: faultSay(book, scores),
      },
      {
        when: 'TRUE',
        cause: 'awaiting-manual-score',
        why: (read) =>
          named
            ? scores.flatMap(({ given, name }): readonly Reason[] =>
                read.number(given) === 0n && name !== undefined
                  ? [{ kind: 'missing-score', rater: name }]
                  : [],
              )
            : missing,
        say: String(textRun(book, [said(book, missing)])),
      },
    ],
    local: { type: 'int', value: held(cells, mul(cells, weighed.num, divisor.den), 'score given') },
    den: held(cells, mul(cells, weighed.den, divisor.num), 'score given, denominator'),
  };
}

function pointsRange(
  lowest: Ratio,
  highest: Ratio,
): { readonly low: bigint; readonly high: bigint } {
  const scale = 10n ** BigInt(DIGITS);
  const low = lowest.den.low < 1n ? -HELD : (lowest.num.low * scale) / lowest.den.low - 1n;
  const high = highest.den.low < 1n ? HELD : (highest.num.high * scale) / highest.den.low + 1n;
  return { low: low < 0n ? low : 0n, high: high > 0n ? high : 0n };
}

function sumOf({ cells }: Scope, a: Ratio, b: Ratio): Ratio {
  const left = mul(cells, a.num, b.den);
  const right = mul(cells, b.num, a.den);
  if (
    a.den === b.den ||
    (a.den.low === a.den.high && a.den.low === b.den.low && b.den.low === b.den.high)
  ) {
    return { num: add(cells, a.num, b.num), den: a.den };
  }
  return { num: add(cells, left, right), den: mul(cells, a.den, b.den) };
}

/** A score as millionths, and what is wrong with it. */
function scoreOf(
  { book, cells }: Scope,
  entry: RaterEntries,
  all: readonly RaterEntries[],
  limits: { readonly lowest: Ratio; readonly highest: Ratio; readonly step: Ratio | undefined },
) {
  const read = readCell(book, cells, entry.score, { kind: 'number' }, undefined, 'score given');
  const value = read.local.type === 'int' ? (read.local.value.cell ?? '0') : '0';
  const own = ratio(inCell(value, -HELD, HELD), constant(10n ** BigInt(DIGITS)));
  const given = cells.put('is scored', `IF(ISBLANK(${entry.score}),0,1)`);
  const twice = all
    .flatMap(({ rater }) =>
      rater === undefined || rater === entry.rater
        ? []
        : [`AND(NOT(ISBLANK(${rater})),EXACT(${rater},${entry.rater ?? '""'}))`],
    )
    .join(',');
  const off = limits.step ? stepFault(own, limits.step, value) : 'FALSE';
  const noReason = `LEN(TRIM(SUBSTITUTE(${entry.reason}&"",${textMark(book, NO_BREAK)}," ")))=0`;
  const faults = [
    [twice === '' ? 'FALSE' : `OR(${twice})`, '1'],
    [`${read.problem}>0`, read.problem],
    [compareRatios(cells, own, '<', limits.lowest), '6'],
    [compareRatios(cells, own, '>', limits.highest), '7'],
    [off, '8'],
    [noReason, '9'],
  ] as const;
  const fault = faults.reduceRight(
    (otherwise, [when, code]) =>
      when === 'FALSE' ? otherwise : `IF(${when},${code},${otherwise})`,
    '0',
  );
  return { given, value, fault: cells.put('fault of score', `IF(${given}=0,0,${fault})`) };
}

/** Whether it is no multiple of the step: whole steps of millionths. */
function stepFault(own: Ratio, step: Ratio, value: string): string {
  const millionths = (step.num.low * own.den.low) / step.den.low;
  if (millionths < 1n) return 'FALSE';
  const by = millionths.toString();
  return `INT(${value}/${by})*${by}<>${value}`;
}

function faultSay(
  book: Book,
  scores: readonly { readonly fault: string; readonly name: string | undefined }[],
): string {
  return scores.reduceRight((otherwise, { fault, name = '…' }) => {
    const sentences = FAULTS.map((why) =>
      said(book, [{ kind: 'refused-score', rater: name, why }]),
    );
    const first = textRun(book, sentences);
    return `IF(${fault}>0,${String(first - 1)}+${fault},${otherwise})`;
  }, '1');
}

export function choiceEntry(
  book: Book,
  node: string,
  titles: readonly string[],
): { readonly cell: string; readonly texts: readonly string[] } {
  return once(book, `choice of ${node}`, () => {
    const texts = optionTexts(titles.map((title, at) => ({ name: String(at + 1), title })));
    const cell = entryOf(book, {
      key: `choice ${node}`,
      label: WORKBOOK_LABELS[book.tongue].notes.choice ?? '',
      holds: list(book, texts),
      home: node,
      shared: false,
    });
    return { cell, texts };
  });
}

/** The place, from 0, of what has been chosen. */
export function choice(book: Book, { node, titles }: Choice): HeldSlot {
  return once(book, `chosen of ${node}`, () => {
    const { cell, texts } = choiceEntry(book, node, titles);
    const { first, count } = list(book, texts);
    const cells = calcCells(book, node);
    const place = cells.put('choice', placeInList(cell, first, count));
    const state = cells.put('choice', `IF(ISBLANK(${cell}),1,IF(${place}=0,2,0))`);
    const missing: readonly Reason[] = [{ kind: 'missing-choice' }];
    const refused: readonly Reason[] = [
      { kind: 'refused-choice', rater: '', why: 'unknown-option' },
    ];
    const say = (reasons: readonly Reason[]): string =>
      String(textRun(book, [said(book, reasons)]));
    return {
      state,
      lacks: [
        {
          when: `${state}=1`,
          cause: 'awaiting-manual-score',
          why: () => missing,
          say: say(missing),
        },
        { when: 'TRUE', cause: 'refused', why: () => refused, say: say(refused) },
      ],
      local: {
        type: 'int',
        value: inCell(cells.put('choice', `MAX(0,${place}-1)`), 0n, BigInt(Math.max(0, count - 1))),
      },
    };
  });
}
