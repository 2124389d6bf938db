import { DOCUMENT_LABELS, type Tongue } from '@cchc/words';
import type { RulebookDocument } from '../documents/document.js';
import type { OfficialRow } from '../documents/official-table.js';
import { escapedHtml as escaped, htmlPage } from './frame.js';
import { STYLE, STYLE_HASH } from './style.js';

/** One page that loads nothing and runs nothing: its policy allows its own style and no more. */
export function pageOf(document: RulebookDocument, tongue: Tongue): string {
  const labels = DOCUMENT_LABELS[tongue];
  const { title, about, rows, grades, gradingRules, ranking } = document;
  return htmlPage({
    title,
    tongue,
    style: { text: STYLE, hash: STYLE_HASH },
    main: `<h1>${escaped(title)}</h1>
<dl>
${about.map(([heading, text]) => `<div><dt>${escaped(heading)}</dt><dd>${escaped(text)}</dd></div>`).join('\n')}
</dl>
<section>
<h2 id="table">${labels.table}</h2>
<div class="wide" role="region" aria-labelledby="table" tabindex="0">
<table>
<thead>
<tr>${Object.values(labels.columns)
      .map((column) => `<th scope="col">${column}</th>`)
      .join('')}</tr>
</thead>
<tbody>
${rows.map(rowOf).join('\n')}
</tbody>
</table>
</div>
</section>
${gradingOf(grades, gradingRules, tongue)}${rankingOf(ranking, tongue)}`,
  });
}

function rowOf({ kind, depth, code, title, points, rule, evidence, notes }: OfficialRow): string {
  const cells = [
    `<td>${escaped(code)}</td>`,
    `<th scope="row">${escaped(title)}</th>`,
    `<td class="points">${escaped(points)}</td>`,
    ...[rule, evidence, notes].map((lines) => `<td>${paragraphs(lines)}</td>`),
  ];
  return `<tr class="${kind} depth-${String(Math.min(depth, DEEPEST))}">${cells.join('')}</tr>`;
}

/** Deeper rows are not indented any further. */
const DEEPEST = 4;

function gradingOf(
  grades: RulebookDocument['grades'],
  rules: readonly string[],
  tongue: Tongue,
): string {
  if (grades.length === 0) return '';
  const labels = DOCUMENT_LABELS[tongue];
  const rows = grades.map(
    ({ grade, condition }) =>
      `<tr><th scope="row">${escaped(grade)}</th><td>${escaped(condition)}</td></tr>`,
  );
  const list =
    rules.length === 0
      ? ''
      : `<ul>\n${rules.map((rule) => `<li>${escaped(rule)}</li>`).join('\n')}\n</ul>\n`;
  return `<section aria-labelledby="grading">
<h2 id="grading">${labels.grading}</h2>
<table>
<thead>
<tr><th scope="col">${labels.grade}</th><th scope="col">${labels.condition}</th></tr>
</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${list}</section>
`;
}

function rankingOf(ranking: string | undefined, tongue: Tongue): string {
  if (ranking === undefined) return '';
  return `<section aria-labelledby="ranking">
<h2 id="ranking">${DOCUMENT_LABELS[tongue].ranking}</h2>
<p>${escaped(ranking)}</p>
</section>
`;
}

function paragraphs(lines: readonly string[]): string {
  return lines.length === 1
    ? escaped(lines[0] ?? '')
    : lines.map((line) => `<p>${escaped(line)}</p>`).join('');
}
