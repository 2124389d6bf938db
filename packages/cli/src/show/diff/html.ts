import { createHash } from 'node:crypto';
import { escapedHtml as escaped, htmlPage } from '@cchc/generators';
import type { Tongue } from '@cchc/language';
import type { StakesTable, ToldChange, ToldDiff } from '@cchc/check';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 0.25rem; }
.label { font-weight: normal; border: 1px solid currentColor; border-radius: 0.25rem; padding: 0 0.4rem; font-size: 0.85rem; }
.place { font-size: 0.85rem; }
del, ins { display: block; text-decoration: none; padding: 0.1rem 0.5rem; overflow-wrap: anywhere; }
del { border-left: 0.25rem solid #b3261e; } ins { border-left: 0.25rem solid #1b7f3b; }
del::before { content: "− "; } ins::before { content: "+ "; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid; padding: 0.2rem 0.5rem; text-align: left; vertical-align: top; }
th[scope='row'] { font-weight: normal; } td:nth-child(n + 3) { text-align: right; white-space: nowrap; }
@page { size: A4; margin: 1.5cm; }
@media print { section { break-inside: avoid; } }
`;

const HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

/** All that two versions say otherwise on one page. */
export function diffHtml(all: readonly ToldDiff[], tongue: Tongue): string {
  return htmlPage({
    title: all[0]?.title ?? '',
    tongue,
    style: { text: STYLE, hash: HASH },
    main: `${all.map(rulebookHtml).join('\n')}\n`,
  });
}

function rulebookHtml({ title, files, summary, stakes, changes }: ToldDiff): string {
  return [
    `<h1>${escaped(title)}</h1>`,
    `<p class="place">${escaped(files)}</p>`,
    `<p><strong>${escaped(summary)}</strong></p>`,
    ...(stakes ? [stakesHtml(stakes)] : []),
    ...changes.map(changeHtml),
  ].join('\n');
}

function stakesHtml({ heads, rows }: StakesTable): string {
  const cells = rows.map(([first = '', ...rest]) => [
    `<th scope="row">${escaped(first)}</th>`,
    ...rest.map((cell) => `<td>${cell === '' ? '–' : escaped(cell)}</td>`),
  ]);
  return [
    `<table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>`,
    `<tbody>${cells.map((row) => `<tr>${row.join('')}</tr>`).join('\n')}</tbody></table>`,
  ].join('\n');
}

function changeHtml(change: ToldChange): string {
  const { heading, label, place, what, gone, come, regions, cases } = change;
  const list = [...what, ...regions, ...cases].map((line) => `<li>${escaped(line)}</li>`);
  return [
    '<section>',
    `<h2>${escaped(heading)} <span class="label">${escaped(label)}</span></h2>`,
    `<p class="place">${escaped(place)}</p>`,
    ...gone.map((line) => `<del>${escaped(line)}</del>`),
    ...come.map((line) => `<ins>${escaped(line)}</ins>`),
    ...(list.length === 0 ? [] : [`<ul>${list.join('')}</ul>`]),
    '</section>',
  ].join('\n');
}
