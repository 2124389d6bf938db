import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import {
  DOCUMENT_LABELS,
  SCORING_SHEET_LABELS,
  WORKBOOK_LABELS,
  formatNumber,
  gradeInWords,
} from '@cchc/words';
import { officialTable, type OfficialRow } from '../../documents/official-table.js';
import { plain } from '../../documents/plain.js';
import { textMark, textRun, type Entry, type Holds } from '../book.js';
import { isThere } from '../handed-in/unit.js';
import type { Layout } from '../layout.js';
import { estimate } from '../numbers/limbs.js';
import type { Ratio } from '../numbers/ratio.js';
import { SCORED, type NodeCells } from '../tree/node-cells.js';
import { A4, SHEET, blank, drawn, filled, formula, text, written, type Drawn } from './cells.js';
import { FORM_COLUMNS, formColumn, letters, spelt, type Places } from './places.js';
import type { Typed } from './typed.js';

/** A line of the form. */
export type Line =
  | { readonly kind: 'title' | 'note' | 'section'; readonly text: string }
  | { readonly kind: 'head' }
  | { readonly kind: 'entry'; readonly entry: Entry; readonly at: number }
  | { readonly kind: 'node'; readonly row: OfficialRow; readonly node: NodeCells }
  | { readonly kind: 'block'; readonly row: OfficialRow }
  | {
      readonly kind: 'result';
      readonly title: string;
      readonly most: string;
      readonly value: string;
      readonly note: string;
      readonly format?: string;
    };

/** The official table with what is filled in below each criterion, in the order of the rulebook. */
export function formLines(layout: Layout): readonly Line[] {
  const { book, nodes } = layout;
  const labels = SCORING_SHEET_LABELS[book.tongue];
  const entries = book.entries.map((entry, at): Line & { readonly kind: 'entry' } => ({
    kind: 'entry',
    entry,
    at,
  }));
  const above = entries.filter(({ entry }) => entry.home === undefined && !entry.shared);
  const shared = entries.filter(({ entry }) => entry.shared);
  const table = officialTable(book.rulebook, book.tongue);
  let next = 0;
  const rows = table.flatMap((row): readonly Line[] => {
    if (row.kind === 'total') return [totalLine(layout)];
    if (row.kind === 'block') return [{ kind: 'block', row }];
    const node = nodes[next++];
    if (!node) return [];
    const own = entries.filter(({ entry }) => entry.home === node.node.id && !entry.shared);
    return [{ kind: 'node', row, node }, ...own];
  });
  return [
    { kind: 'title', text: plain(book.rulebook.title) },
    ...labels.howTo.map((one): Line => ({ kind: 'note', text: one })),
    { kind: 'section', text: labels.unit },
    ...above,
    ...(shared.length > 0 ? [{ kind: 'section', text: labels.shared } as const, ...shared] : []),
    { kind: 'head' },
    ...rows,
    ...afterLines(layout),
  ];
}

function totalLine({ book, total }: Layout): Line {
  const status = textRun(book, SCORING_SHEET_LABELS[book.tongue].totalStates);
  return {
    kind: 'result',
    title: DOCUMENT_LABELS[book.tongue].total,
    most: formatNumber(book.rulebook.scale, book.tongue),
    value: `IF(${total.state}=0,${shown(total.score)},"")`,
    note: `INDEX(${allTexts(book.texts.length)},${String(status)}+${total.state})`,
    format: formatOf(
      book.rulebook.rounding.kind === 'rules' ? book.rulebook.rounding.total : undefined,
    ),
  };
}

function afterLines({ book, grade, rank, results }: Layout): readonly Line[] {
  const labels = WORKBOOK_LABELS[book.tongue];
  const lines: Line[] = [];
  if (grade) {
    const texts = [
      gradeInWords({ status: 'awaiting-score', reasons: [] }, book.tongue),
      gradeInWords({ status: 'no-grade-takes-it' }, book.tongue),
      ...grade.ladder.map(plain),
    ];
    const first = textRun(book, texts);
    const value = `INDEX(${allTexts(book.texts.length)},${String(first + 1)}+${grade.place})`;
    lines.push({ kind: 'result', title: labels.grade, most: '', value, note: '""' });
  }
  if (rank) {
    const value = `IF(${rank.state}=0,"",${rank.rank})`;
    const { awaitsDecision: awaits, tied } = SCORING_SHEET_LABELS[book.tongue];
    const note = `IF(${rank.state}=2,${textMark(book, awaits)},IF(AND(${rank.state}=1,${rank.tied}),${textMark(book, tied)},""))`;
    lines.push({ kind: 'result', title: labels.rank, most: '', value, note });
  }
  for (const { title, there, value, digits } of results) {
    lines.push({
      kind: 'result',
      title,
      most: '',
      value: `IF(${there}=1,${shown(value)},"")`,
      note: '""',
      format: formatOf(digits),
    });
  }
  return lines;
}

/** Spelt out when the number of texts is known. */
function allTexts(_count: number): string {
  return '[T]';
}

/** To be looked at only: the exact numbers stand in the calculations. */
export function shown({ num, den }: Ratio): string {
  const [top, bottom] = [estimate(num), estimate(den)];
  return bottom === '1' ? top : `${top}/${bottom}`;
}

function formatOf(digits: number | undefined): string {
  if (digits === undefined) return '0.####';
  return digits === 0 ? '0' : `0.${'0'.repeat(digits)}`;
}

export function formSheet(
  layout: Layout,
  lines: readonly Line[],
  places: Places,
  typed: Typed,
): WriteSheet {
  const { book } = layout;
  const sheet = drawn(places.sheets.form);
  const units = Array.from({ length: places.units }, (_, unit) => unit);
  const last = formColumn(places.units - 1) + 1;
  const merges: NonNullable<WriteSheet['merges']> = [];
  const heights = new Map<number, { readonly height: number }>();
  const exists = isThere(book);
  const wide = Math.min(last, FORM_COLUMNS + 1);
  const tall = (row: number, ...texts: readonly (readonly [string, number])[]): void => {
    const count = Math.max(1, ...texts.map(([one, width]) => linesOf(one, width)));
    heights.set(row, { height: Math.min(400, count * 16 + 3) });
  };
  lines.forEach((line, row) => {
    const put = (
      column: number,
      unit: number,
      code: string,
      look: 'plain' | 'result',
      format?: string,
    ): void => {
      const whole = code.replaceAll('[T]', `[t1:${String(book.texts.length)}]`);
      formula(sheet, row, column, spelt(whole, { sheet: 'form', unit }, places), look, format);
    };
    switch (line.kind) {
      case 'title':
      case 'note':
      case 'section': {
        const look = line.kind === 'section' ? 'group' : line.kind;
        text(sheet, row, 0, line.text, look);
        merges.push({ startRow: row, startCol: 0, endRow: row, endCol: wide });
        tall(row, [line.text, line.kind === 'title' ? 110 : 150]);
        break;
      }
      case 'head':
        headLine(sheet, row, layout, units);
        heights.set(row, { height: 36 });
        break;
      case 'entry':
        entryLine(sheet, row, line, places, units, heights, layout, typed);
        break;
      case 'block':
        officialCells(sheet, row, line.row, 'group');
        for (const unit of units) {
          blank(sheet, row, formColumn(unit), 'group');
          blank(sheet, row, formColumn(unit) + 1, 'group');
        }
        break;
      case 'node': {
        const { node } = line;
        const look = node.node.kind === 'group' ? 'group' : 'plain';
        officialCells(sheet, row, line.row, look);
        tall(row, [line.row.title, 44], [line.row.rule.join('\n'), 56]);
        for (const unit of units) {
          const value = `IF(AND(${exists}=1,${node.standing}=${String(SCORED)}),${shown(node.soFar)},"")`;
          put(formColumn(unit), unit, value, 'result', formatOf(node.digits));
          const said = `INDEX([T],${node.status})&IF(LEN(INDEX([T],${node.say}))=0,"",": "&INDEX([T],${node.say}))`;
          put(formColumn(unit) + 1, unit, `IF(${exists}=0,"",${said})`, 'plain');
        }
        break;
      }
      case 'result':
        text(sheet, row, 0, '', 'group');
        text(sheet, row, 1, line.title, 'group');
        text(sheet, row, 2, line.most, 'group');
        text(sheet, row, 3, '', 'group');
        for (const unit of units) {
          put(formColumn(unit), unit, `IF(${exists}=0,"",${line.value})`, 'result', line.format);
          put(formColumn(unit) + 1, unit, `IF(${exists}=0,"",${line.note})`, 'plain');
        }
    }
  });
  const head = lines.findIndex(({ kind }) => kind === 'head');
  return written(sheet, {
    widths: [8, 44, 9, 56, ...units.flatMap(() => [16, 34])],
    merges,
    rowDefs: heights,
    freezePane: { rows: 0, columns: 2 },
    ...printing(head, units),
    headerFooter: { oddFooter: '&C&P/&N' },
    view: { showGridLines: false },
  });
}

/** On paper every unit has pages of its own, with the criteria beside it. */
function printing(head: number, units: readonly number[]): Partial<WriteSheet> {
  const printTitlesRow = `$${String(head + 1)}:$${String(head + 1)}`;
  if (units.length === 1) return { pageSetup: { ...A4, printTitlesRow } };
  return {
    pageSetup: {
      ...SHEET,
      scale: 52,
      printTitlesRow,
      printTitlesColumn: `$A:$${letters(FORM_COLUMNS - 1)}`,
    },
    colBreaks: units.slice(0, -1).map((unit) => formColumn(unit) + 1),
  };
}

/** How many lines a text takes in a column, by a guess at its letters. */
function linesOf(content: string, width: number): number {
  return content
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(line.length / (width * 1.1))))
    .reduce((a, b) => a + b, 0);
}

function headLine(sheet: Drawn, row: number, { book }: Layout, units: readonly number[]): void {
  const { columns } = DOCUMENT_LABELS[book.tongue];
  const labels = SCORING_SHEET_LABELS[book.tongue];
  [columns.code, columns.title, columns.points, columns.rule].forEach((one, at) => {
    text(sheet, row, at, one, 'head');
  });
  for (const unit of units) {
    const which = units.length === 1 ? '' : ` (${String(unit + 1)})`;
    text(sheet, row, formColumn(unit), labels.entry + which, 'head');
    text(sheet, row, formColumn(unit) + 1, labels.note, 'head');
  }
}

function officialCells(
  sheet: Drawn,
  row: number,
  official: OfficialRow,
  look: 'group' | 'plain',
): void {
  text(sheet, row, 0, official.code, look);
  text(sheet, row, 1, official.title.slice(0, MOST_TEXT), look);
  text(sheet, row, 2, official.points, look);
  text(sheet, row, 3, official.rule.join('\n').slice(0, MOST_TEXT), look);
}

/** As much as a cell holds. */
const MOST_TEXT = 32_000;

function entryLine(
  sheet: Drawn,
  row: number,
  { entry, at }: Line & { readonly kind: 'entry' },
  places: Places,
  units: readonly number[],
  heights: Map<number, { readonly height: number }>,
  { book }: Layout,
  typed: Typed,
): void {
  text(sheet, row, 0, '', 'plain');
  text(sheet, row, 1, '', 'plain');
  text(sheet, row, 2, '', 'plain');
  text(sheet, row, 3, `• ${entry.label.slice(0, MOST_TEXT)}`, 'plain');
  heights.set(row, { height: Math.min(400, linesOf(entry.label, 54) * 16 + 3) });
  for (const unit of entry.shared ? units.slice(0, 1) : units) {
    filled(sheet, row, formColumn(unit), typed.entry(at, unit), formatOfEntry(entry.holds));
    const code = entry.note === undefined ? undefined : `IF(${isThere(book)}=0,"",${entry.note})`;
    if (code === undefined) blank(sheet, row, formColumn(unit) + 1, 'plain');
    else {
      const whole = code.replaceAll('[T]', `[t1:${String(book.texts.length)}]`);
      formula(
        sheet,
        row,
        formColumn(unit) + 1,
        spelt(whole, { sheet: 'form', unit }, places),
        'plain',
      );
    }
    const rule = validation(entry.holds, places, book.tongue);
    const cell = `${letters(formColumn(unit))}${String(row + 1)}`;
    if (rule)
      sheet.validations.push({ ...rule, range: cell, allowBlank: true, showErrorMessage: true });
  }
}

export function formatOfEntry(holds: Holds): string {
  switch (holds.kind) {
    case 'text':
    case 'list':
      return '@';
    case 'ratio':
      return '0.####%';
    case 'date':
      return 'dd/mm/yyyy';
    case 'moment':
      return 'dd/mm/yyyy hh:mm:ss';
    case 'time':
      return 'hh:mm:ss';
    case 'number':
      return holds.whole ? '#,##0' : 'General';
  }
}

export function validation(
  holds: Holds,
  places: Places,
  tongue: 'vi' | 'en',
): Omit<DataValidation, 'range'> | undefined {
  const { title, list, number, date } = SCORING_SHEET_LABELS[tongue].refused;
  switch (holds.kind) {
    case 'text':
      return undefined;
    case 'list': {
      const mark = `[t${String(holds.first)}:${String(holds.first + holds.count - 1)}]`;
      const formula1 = spelt(mark, { sheet: 'form', unit: 0 }, places);
      return { type: 'list', formula1, errorTitle: title, errorMessage: list };
    }
    case 'time':
      return undefined;
    case 'date':
    case 'moment':
      return {
        type: 'date',
        operator: 'between',
        formula1: '61',
        formula2: '2958465',
        errorTitle: title,
        errorMessage: date,
      };
    default: {
      const type = holds.kind === 'number' && holds.whole ? 'whole' : 'decimal';
      const most = '999999999999999';
      return {
        type,
        operator: 'between',
        formula1: `-${most}`,
        formula2: most,
        errorTitle: title,
        errorMessage: number,
      };
    }
  }
}
