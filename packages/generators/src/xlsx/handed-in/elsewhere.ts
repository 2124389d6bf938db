import { digitsOfFigure, findNode, type Name, type Reason } from '@cchc/model';
import { SCORING_SHEET_LABELS, roundInWords } from '@cchc/words';
import { plain } from '../../documents/plain.js';
import type { Slot } from '../../program/int.js';
import type { LackCause } from '../../program/statement.js';
import type { HeldSlot } from '../body/scope.js';
import { calcCells, entryOf, once, said, textRun, type Book, type Why } from '../book.js';
import { HELD, constant, inCell } from '../numbers/value.js';
import { MISSING, holdsOf, readCell } from './figure-kind.js';
import { WHYS } from './input.js';

type ScoreElsewhere = Extract<Slot, { readonly of: 'score' | 'previous-score' }>;

const DIGITS = 6;

/**
 * A score that stands in another workbook, of another round or of the year before: it is typed in here,
 * with up to six decimal places.
 */
export function scoreElsewhere(book: Book, slot: ScoreElsewhere): HeldSlot {
  const { key, label, home, cause, reasons } = whose(book, slot);
  return once(book, key, () => {
    const cell = entryOf(book, {
      key,
      label,
      holds: { kind: 'number', whole: false },
      home,
      shared: false,
    });
    const cells = calcCells(book, label);
    const { problem, local } = readCell(book, cells, cell, { kind: 'number' }, undefined, label);
    const value = local.type === 'int' ? (local.value.cell ?? '0') : '0';
    return {
      state: problem,
      lacks: [
        {
          when: 'TRUE',
          cause,
          why: () => reasons,
          say: String(textRun(book, [said(book, reasons)])),
        },
      ],
      local: { type: 'int', value: inCell(value, -HELD, HELD) },
      den: constant(10n ** BigInt(DIGITS)),
    };
  });
}

export function elsewhereKey(slot: ScoreElsewhere): string {
  return slot.of === 'score'
    ? `score of ${slot.node} in ${slot.round ?? ''}`
    : `previous score ${slot.node ?? 'total'}`;
}

function whose(book: Book, slot: ScoreElsewhere) {
  const { tongue, rulebook } = book;
  const labels = SCORING_SHEET_LABELS[tongue];
  const key = elsewhereKey(slot);
  const node = slot.node === undefined ? undefined : findNode(rulebook, slot.node);
  const what = node ? `${node.code} ${node.title}` : labels.total;
  if (slot.of === 'score') {
    const round = roundInWords(slot.round ?? '', tongue);
    const label = labels.scoreIn(what, round);
    const reasons: readonly Reason[] = [{ kind: 'part', node: slot.node }];
    return { key, label: plain(label), home: slot.node, cause: 'incomplete' as LackCause, reasons };
  }
  const label = labels.yearBefore(what);
  const reasons: readonly Reason[] = [
    slot.node === undefined
      ? { kind: 'missing-previous', what: 'total', name: 'total' }
      : { kind: 'missing-previous', what: 'score', name: slot.node },
  ];
  return {
    key,
    label: plain(label),
    home: slot.node,
    cause: 'missing-input' as LackCause,
    reasons,
  };
}

/** A figure of the year before: read by its type, and within what the type allows. */
export function previousInput(book: Book, name: Name): HeldSlot {
  return once(book, `previous ${name}`, () => {
    const input = book.rulebook.inputs.find((one) => one.name === name);
    if (!input) throw new Error(`no input ${name}`);
    const { title, type, resolution, home } = input;
    const label = plain(SCORING_SHEET_LABELS[book.tongue].yearBefore(title ?? name));
    const cell = entryOf(book, {
      key: `previous input ${name}`,
      label,
      holds: holdsOf(book, type),
      home,
      shared: false,
    });
    const cells = calcCells(book, label);
    const read = readCell(book, cells, cell, type, resolution, label);
    const raw = read.local.type === 'int' ? (read.local.value.cell ?? '0') : '0';
    const isNumber = ['integer', 'number', 'ratio'].includes(type.kind);
    const most = 10n ** BigInt(digitsOfFigure(type, resolution));
    const high = type.kind === 'ratio' ? `IF(${raw}>${most.toString()},5,0)` : '0';
    const state = isNumber
      ? cells.put(label, `IF(${read.problem}<>0,${read.problem},IF(${raw}<0,4,${high}))`)
      : read.problem;
    const missing: readonly Reason[] = [{ kind: 'missing-previous', what: 'input', name }];
    const refused: Why = (of) => [
      {
        kind: 'refused-previous',
        input: name,
        why: WHYS[Number(of.number(state)) - 2] ?? 'unreadable',
      },
    ];
    const first = textRun(
      book,
      WHYS.map((why) => said(book, [{ kind: 'refused-previous', input: name, why }])),
    );
    return {
      state,
      lacks: [
        {
          when: `${state}=${String(MISSING)}`,
          cause: 'missing-input',
          why: () => missing,
          say: String(textRun(book, [said(book, missing)])),
        },
        { when: 'TRUE', cause: 'refused', why: refused, say: `${String(first - 2)}+${state}` },
      ],
      local:
        isNumber && read.local.type === 'int'
          ? { type: 'int', value: inCell(cells.put(label, `IF(${state}=0,${raw},0)`), 0n, HELD) }
          : read.local,
    };
  });
}
