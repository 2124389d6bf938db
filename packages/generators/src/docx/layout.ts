import type * as library from 'docx';

export type Docx = typeof library;

/** How a stretch of text looks; by default as the document's style says. */
export type Look = Pick<library.IRunOptions, 'bold' | 'italics' | 'underline' | 'size'>;

/** The few things that an annex is put together from. */
export interface Layout {
  readonly line: (text: string, look?: Look) => library.Paragraph;
  readonly centered: (text: string, look?: Look) => library.Paragraph;
  /** Each cell a list of lines; `widths` in percent. */
  readonly table: (
    head: readonly string[],
    widths: readonly number[],
    rows: readonly (readonly (readonly string[])[])[],
    styleOf?: (row: number, column: number) => CellLook,
  ) => library.Table;
}

export interface CellLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Stays on the page of the next row. */
  readonly keepNext?: boolean;
  readonly align?: 'left' | 'right' | 'center';
}

/** Text in a table, in half points: 12 points, so that six columns fit on a sheet. */
const IN_TABLE = 24;

export function layoutWith(docx: Docx): Layout {
  const { Paragraph, Table, TableCell, TableRow, TextRun, AlignmentType, WidthType } = docx;
  const paragraph = (
    text: string,
    look: Look,
    align: CellLook['align'] = 'left',
    keepNext = false,
  ) =>
    new Paragraph({
      keepNext,
      alignment: AlignmentType[ALIGNMENTS[align]],
      children: text === '' ? [] : [new TextRun({ text, ...look })],
    });
  const cell = (
    lines: readonly string[],
    width: number,
    { bold = false, italics = false, align, keepNext }: CellLook,
  ) =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      // A cell without a paragraph is no cell to Word.
      children: (lines.length === 0 ? [''] : lines).map((line) =>
        paragraph(line, { bold, italics, size: IN_TABLE }, align, keepNext),
      ),
    });
  return {
    line: (text, look = {}) => paragraph(text, look),
    centered: (text, look = {}) => paragraph(text, look, 'center'),
    table: (head, widths, rows, styleOf = () => ({})) => {
      const widthOf = (column: number): number => widths[column] ?? 0;
      const headRow = new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, column) =>
          cell([text], widthOf(column), { bold: true, align: 'center' }),
        ),
      });
      const others = rows.map(
        (cells, row) =>
          new TableRow({
            cantSplit: isShort(cells),
            children: cells.map((lines, column) =>
              cell(lines, widthOf(column), styleOf(row, column)),
            ),
          }),
      );
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [headRow, ...others],
      });
    },
  };
}

/** Whether a row fits on a page for sure, and so need not be torn apart. */
function isShort(cells: readonly (readonly string[])[]): boolean {
  return cells.every((lines) => lines.join(' ').length <= 600);
}

const ALIGNMENTS = { left: 'LEFT', right: 'RIGHT', center: 'CENTER' } as const;
