import { dayNumber, type Evidence, type EvidenceState, type Name, type Reason } from '@cchc/model';
import { SCORING_SHEET_LABELS, WORKBOOK_LABELS, formatDay } from '@cchc/words';
import { plain } from '../../documents/plain.js';
import type { HeldSlot, Lack } from '../body/scope.js';
import { MOMENTS } from '../../program/slots.js';
import {
  calcCells,
  entryOf,
  once,
  said,
  textRun,
  type Book,
  type Holds,
  type Read,
} from '../book.js';
import type { Cells } from '../numbers/cells.js';
import { inCell } from '../numbers/value.js';
import { list, placeInList } from './figure-kind.js';

type Lacking = Exclude<EvidenceState, 'accepted'>;

/** As states are worked out, which is the order in which they outweigh each other too. */
export const STATE_CODES: Readonly<Record<string, number>> = {
  none: 0,
  accepted: 1,
  pending: 2,
  expired: 3,
  rejected: 4,
};
const STATES: readonly EvidenceState[] = ['none', 'accepted', 'pending', 'expired', 'rejected'];
/** Those that a document may be in, as the list of its cell has them. */
export const DOCUMENT_STATES = ['accepted', 'pending', 'expired', 'rejected'] as const;

export interface EvidenceCells {
  /** The code of its state. */
  readonly state: string;
  readonly count: string;
  /** The latest day of issue of what is accepted. */
  readonly day: string;
  readonly moment: { readonly latest: string; readonly untimed: string } | undefined;
  /** How many documents there is room for. */
  readonly size: number;
}

export function stateTexts({ tongue }: Book): readonly string[] {
  return SCORING_SHEET_LABELS[tongue].documentStates;
}

export function evidenceState(book: Book, name: Name): EvidenceCells {
  return once(book, `evidence ${name}`, () => {
    const evidence = book.rulebook.evidence.find((one) => one.name === name);
    if (!evidence) throw new Error(`no evidence ${name}`);
    const cells = calcCells(book, plain(evidence.title ?? name));
    const { atLeast = 1 } = evidence;
    const count = Math.max(book.sizes.documents, atLeast > 1 ? atLeast + 1 : 1);
    const isTimed = asksForTime(book, name);
    const documents = Array.from({ length: count }, (_, at) =>
      documentCells(book, evidence, at, count, isTimed, cells),
    );
    const counts = (code: number): string =>
      documents.map(({ own }) => `(${own}=${String(code)})`).join('+');
    const accepted = cells.put('accepted', `0+${counts(1)}`);
    const worse = [2, 3, 4].reduceRight(
      (otherwise, code) => `IF(${counts(code)}>0,${String(code)},${otherwise})`,
      '0',
    );
    const latest = (of: readonly string[]): string => `MAX(${of.join(',')})`;
    const untimed = documents.map(({ untimed: own }) => own).join(',');
    return {
      state: cells.put('state', `IF(${accepted}>=${String(atLeast)},1,${worse})`),
      count: accepted,
      day: cells.put('day', latest(documents.map(({ issuedOn }) => issuedOn))),
      moment: isTimed
        ? {
            latest: cells.put('moment', latest(documents.map(({ issuedAt }) => issuedAt))),
            untimed: cells.put('time not known', `IF(OR(${untimed}),1,0)`),
          }
        : undefined,
      size: count,
    };
  });
}

const UNDATED = '-100000000000';

/** The cells of one document, and what they come to. */
function documentCells(
  book: Book,
  { name, title, home, issued = {} }: Evidence,
  at: number,
  count: number,
  isTimed: boolean,
  cells: Cells,
) {
  const labels = SCORING_SHEET_LABELS[book.tongue];
  const { issued: written = '' } = WORKBOOK_LABELS[book.tongue].notes;
  const which = count === 1 ? '' : ` (${String(at + 1)})`;
  const entry = (what: string, label: string, holds: Holds): string =>
    entryOf(book, {
      key: `evidence ${name} ${String(at)} ${what}`,
      label,
      holds,
      home,
      shared: false,
    });
  const states = list(book, stateTexts(book));
  const state = entry('state', `${plain(title ?? name)}${which}`, states);
  const window = [issued.from, issued.to].map((one) => (one === undefined ? '…' : formatDay(one)));
  const about = (issued.from ?? issued.to) ? `, ${window.join(' – ')}` : '';
  const day = entry('issued', `${labels.issued}${which} (${written}${about})`, { kind: 'date' });
  const time = isTimed
    ? entry('time', `${labels.issuedTime}${which}`, { kind: 'time' })
    : undefined;
  const outside = [
    ...(issued.from === undefined ? [] : [`${day}-25569<${String(dayNumber(issued.from))}`]),
    ...(issued.to === undefined ? [] : [`${day}-25569>${String(dayNumber(issued.to))}`]),
  ];
  const known = cells.put('state', placeInList(state, states.first, states.count));
  const expired = `IF(OR(${outside.join(',')}),3,${known})`;
  const own =
    outside.length === 0
      ? known
      : cells.put('state', `IF(AND(${known}>0,ISNUMBER(${day})),${expired},${known})`);
  const isDated = `AND(${own}=1,ISNUMBER(${day}))`;
  const issuedOn = cells.put('day of issue', `IF(${isDated},${day}-25569,${UNDATED})`);
  const seconds = `${issuedOn}*86400+ROUND(${time ?? '0'}*86400,0)`;
  return {
    own,
    issuedOn,
    issuedAt:
      time === undefined
        ? '0'
        : cells.put(
            'moment of issue',
            `IF(AND(${isDated},ISNUMBER(${time})),${seconds},${UNDATED})`,
          ),
    untimed: time === undefined ? 'FALSE' : `AND(${isDated},NOT(ISNUMBER(${time})))`,
  };
}

/** Whether a rule asks at what time of its day the evidence was issued. */
function asksForTime({ rulebook }: Book, name: Name): boolean {
  const asks = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    const { kind, fact, evidence } = value as Record<string, unknown>;
    if (kind === 'evidence' && fact === 'moment' && evidence === name) return true;
    return Object.values(value).some(asks);
  };
  return asks(rulebook);
}

function lacking(name: Name, state: string, read: Read): readonly Reason[] {
  const code = Number(read.number(state));
  const known = STATES[code] ?? 'none';
  return known === 'accepted' ? [] : [{ kind: 'evidence', evidence: name, state: known }];
}

function sentences(book: Book, name: Name): number {
  const of = (state: Lacking): string => said(book, [{ kind: 'evidence', evidence: name, state }]);
  return textRun(book, [of('none'), of('none'), of('pending'), of('expired'), of('rejected')]);
}

/** Those of this evidence that are not accepted, all told together. */
export function lackingEvidence(book: Book, names: readonly Name[]): HeldSlot {
  return once(book, `need ${JSON.stringify(names)}`, () => {
    const all = names.map((name) => ({ name, ...evidenceState(book, name) }));
    const cells = calcCells(book, '');
    const isLacking = all.map(({ state }) => `${state}<>1`).join(',');
    const state = cells.put('lacks evidence', `IF(OR(${isLacking}),1,0)`);
    const say = all.reduceRight(
      (otherwise, { name, state: own }) =>
        `IF(${own}<>1,${String(sentences(book, name))}+${own},${otherwise})`,
      '1',
    );
    const lack: Lack = {
      when: 'TRUE',
      cause: 'missing-evidence',
      why: (read) => all.flatMap((one) => lacking(one.name, one.state, read)),
      say,
    };
    return { state, lacks: [lack], local: { type: 'bool', holds: 'TRUE' } };
  });
}

export function evidenceDay(book: Book, name: Name): HeldSlot {
  return once(book, `day of ${name}`, () => {
    const { day } = evidenceState(book, name);
    return issuedSlot(book, name, day, '0', { low: -719_162n, high: 2_932_896n });
  });
}

/** Where the time of one document is not known, which is the latest is not either. */
export function evidenceMoment(book: Book, name: Name): HeldSlot {
  return once(book, `moment of ${name}`, () => {
    const { moment } = evidenceState(book, name);
    const { latest, untimed } = moment ?? { latest: '0', untimed: '1' };
    const { low = 0n, high = 0n } = MOMENTS;
    return issuedSlot(book, name, latest, untimed, { low, high });
  });
}

function issuedSlot(
  book: Book,
  name: Name,
  latest: string,
  untimed: string,
  { low, high }: { readonly low: bigint; readonly high: bigint },
): HeldSlot {
  const { state } = evidenceState(book, name);
  const cells = calcCells(book, plain(name));
  const there = cells.put(
    'day of issue',
    `IF(${state}<>1,1,IF(${untimed}=1,2,IF(${latest}=${UNDATED},3,0)))`,
  );
  const always = (when: string, reasons: readonly Reason[]): Lack => ({
    when,
    cause: 'missing-evidence',
    why: () => reasons,
    say: String(textRun(book, [said(book, reasons)])),
  });
  return {
    state: there,
    lacks: [
      {
        when: `${there}=1`,
        cause: 'missing-evidence',
        why: (read: Read) => lacking(name, state, read),
        say: `${String(sentences(book, name))}+${state}`,
      },
      always(`${there}=2`, [{ kind: 'untimed-evidence', evidence: name }]),
      always('TRUE', [{ kind: 'undated-evidence', evidence: name }]),
    ],
    local: {
      type: 'int',
      value: inCell(cells.put('day of issue', `IF(${there}=0,${latest},0)`), low, high),
    },
  };
}

export function evidenceCount(book: Book, name: Name): HeldSlot {
  const { count, size } = evidenceState(book, name);
  return {
    state: '0',
    lacks: [],
    local: { type: 'int', value: inCell(count, 0n, BigInt(size)) },
  };
}
