import { DOCUMENT_LABELS, type Tongue } from '@cchc/words';
import { documentName, documentOf, type RulebookDocument } from '../documents/document.js';
import type { OfficialRow } from '../documents/official-table.js';
import type { Target } from '../target.js';

/** The official table as a document of GitHub's Markdown. */
export const markdown: Target = {
  name: 'markdown',
  scores: false,
  refusals: () => [],
  generate: (order) => [
    {
      path: documentName(order.rulebook, 'md'),
      content: markdownOf(documentOf(order), order.tongue),
    },
  ],
};

function markdownOf(document: RulebookDocument, tongue: Tongue): string {
  const labels = DOCUMENT_LABELS[tongue];
  const { columns } = labels;
  const { title, about, rows, grades, gradingRules, ranking } = document;
  const head = [
    columns.code,
    columns.title,
    columns.points,
    columns.rule,
    columns.evidence,
    columns.notes,
  ];
  const grading = [
    ...(grades.length === 0
      ? []
      : table(
          [labels.grade, labels.condition],
          ['---', '---'],
          grades.map(({ grade, condition }) => [escaped(grade), escaped(condition)]),
        )),
    ...(gradingRules.length === 0 ? [] : ['', ...list(gradingRules)]),
  ];
  return [
    `# ${escaped(title)}`,
    '',
    ...about.map(([heading, text]) => `- ${heading}: ${escaped(text)}`),
    '',
    `## ${labels.table}`,
    '',
    ...table(head, ['---', '---', '---:', '---', '---', '---'], rows.map(cells)),
    ...(grading.length === 0 ? [] : ['', `## ${labels.grading}`, '', ...grading]),
    ...(ranking === undefined ? [] : ['', `## ${labels.ranking}`, '', escaped(ranking)]),
    '',
  ].join('\n');
}

function cells({ kind, code, title, points, rule, evidence, notes }: OfficialRow) {
  const isHeading = kind === 'field' || kind === 'block' || kind === 'total';
  const shown = isHeading ? `**${escaped(title)}**` : escaped(title);
  return [escaped(code), shown, escaped(points), ...[rule, evidence, notes].map(inOneCell)];
}

function inOneCell(lines: readonly string[]): string {
  return lines.map(escaped).join('<br>');
}

function table(
  head: readonly string[],
  rule: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`);
}

function list(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `- ${escaped(line)}`);
}

/** Marks that Markdown would read as its own; a number with a dot in front would begin a list. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~!&$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}
