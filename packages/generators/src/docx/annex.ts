import { DOCUMENT_LABELS, type Tongue } from '@cchc/words';
import type { RulebookDocument } from '../documents/document.js';
import { layoutWith, type Docx, type Layout } from './layout.js';
import { officialDocxTable } from './table.js';

type Labels = (typeof DOCUMENT_LABELS)[Tongue];
type Block = InstanceType<Docx['Paragraph']> | InstanceType<Docx['Table']>;

/**
 * An annex as Decree 30/2020/NĐ-CP lays out texts of authorities: A4, here lying down for the table,
 * Times New Roman 13, number of the page in the middle of the top from the second page on.
 */
export function annexOf(
  document: RulebookDocument,
  tongue: Tongue,
  docx: Docx,
): InstanceType<Docx['Document']> {
  const labels = DOCUMENT_LABELS[tongue];
  const layout = layoutWith(docx);
  const { PageOrientation } = docx;
  return new docx.Document({
    title: document.title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: { document: { run: { font: FONT, size: HALF_POINTS, language: LANGUAGE[tongue] } } },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // The library turns the sheet itself: height and width are those of A4 standing.
            size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567, footer: 567 },
          },
        },
        headers: { default: pageNumber(docx) },
        footers: { first: origin(document, docx), default: origin(document, docx) },
        children: [
          stateAndIssuer(labels, layout, docx),
          ...heading(document, labels, layout),
          ...about(document, labels, layout),
          officialDocxTable(document.rows, labels, layout),
          ...grading(document, labels, layout),
          ...ranking(document, labels, layout),
        ],
      },
    ],
  });
}

const FONT = 'Times New Roman';
/** 13 points. */
const HALF_POINTS = 26;
const LANGUAGE = { vi: { value: 'vi-VN' }, en: { value: 'en-GB' } } as const;

function pageNumber({ Header, Paragraph, TextRun, PageNumber, AlignmentType }: Docx) {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  });
}

/** Which rulebook it was made of, small: no part of what is decided. */
function origin(
  { code, hash }: RulebookDocument,
  { Footer, Paragraph, TextRun, AlignmentType }: Docx,
) {
  const text = new TextRun({ text: `${code} · ${hash}`, size: 14, color: '808080' });
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [text] })],
  });
}

/** Who issues it on the left, the state and its motto on the right; the lines under both are drawn. */
function stateAndIssuer(labels: Labels, { centered }: Layout, docx: Docx): Block {
  const { Table, TableRow, TableCell, TableBorders, WidthType } = docx;
  const cell = (width: number, children: Block[]) =>
    new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, children });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: TableBorders.NONE,
    rows: [
      new TableRow({
        children: [
          cell(40, [centered(labels.issuer, { bold: true }), centered('―――――――')]),
          cell(60, [
            centered(labels.state, { bold: true }),
            centered(labels.motto, { bold: true, underline: {} }),
          ]),
        ],
      }),
    ],
  });
}

function heading({ title }: RulebookDocument, labels: Labels, { centered }: Layout): Block[] {
  return [
    centered(''),
    centered(labels.annex, { bold: true }),
    centered(title, { bold: true }),
    centered(labels.issuedWith, { italics: true }),
    centered(''),
  ];
}

/** What the rulebook goes by among programs stands at the foot. */
function about({ about: said }: RulebookDocument, labels: Labels, { line }: Layout): Block[] {
  const elsewhere = new Set([labels.about.code, labels.about.hash]);
  const shown = said.filter(([name]) => !elsewhere.has(name));
  return [...shown.map(([name, text]) => line(`- ${name}: ${text}`)), line('')];
}

function grading(
  { grades, gradingRules }: RulebookDocument,
  labels: Labels,
  { line, table }: Layout,
): Block[] {
  if (grades.length === 0) return [];
  const rows = grades.map(({ grade, condition }) => [[grade], [condition]]);
  return [
    line(''),
    line(labels.grading, { bold: true }),
    table([labels.grade, labels.condition], [30, 70], rows),
    ...gradingRules.map((rule) => line(rule)),
  ];
}

function ranking({ ranking: said }: RulebookDocument, labels: Labels, { line }: Layout): Block[] {
  if (said === undefined) return [];
  return [line(''), line(labels.ranking, { bold: true }), line(said)];
}
