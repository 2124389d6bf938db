import type { ComparedChange, ComparedPart, Comparison } from '@cchc/server/protocol';
import { extensionMessage, type Tongue } from '@cchc/words';
import { diffArrays, diffWordsWithSpace } from 'diff';
import { escaped } from '../webview.js';

/** Both versions beside each other, a change a section; `uri` is the document that places lead to. */
export function comparisonPage(
  { label, problem, parts }: Comparison,
  { uri, tongue }: { readonly uri: string; readonly tongue: Tongue },
): string {
  if (problem !== undefined) return `<p role="alert">${escaped(problem)}</p>`;
  return parts.map((part) => partOf(part, label, uri, tongue)).join('\n');
}

function partOf(
  { title, summary, changes }: ComparedPart,
  label: string,
  uri: string,
  tongue: Tongue,
): string {
  return [
    `<h1>${escaped(title)}</h1>`,
    `<p><strong>${escaped(summary)}</strong></p>`,
    ...changes.map((change) => changeOf(change, label, uri, tongue)),
  ].join('\n');
}

function changeOf(change: ComparedChange, label: string, uri: string, tongue: Tongue): string {
  const {
    heading,
    label: kind,
    changesScores,
    what,
    regions,
    cases,
    gone,
    come,
    old,
    now,
  } = change;
  const lines = [...what, ...regions, ...cases].map((line) => `<li>${escaped(line)}</li>`);
  return [
    `<section class="change${changesScores ? ' scores' : ''}">`,
    `<h2>${linked(heading, change, uri)} <span class="kind">${escaped(kind)}</span></h2>`,
    lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`,
    ...gone.map((line) => `<del class="rule">${escaped(line)}</del>`),
    ...come.map((line) => `<ins class="rule">${escaped(line)}</ins>`),
    old.length + now.length === 0 ? '' : sidesOf(old, now, label, tongue),
    '</section>',
  ].join('\n');
}

/** The one command that a page may name: it goes to a place of a text. */
export const REVEAL = 'cchc.reveal';

function linked(heading: string, { range }: ComparedChange, uri: string): string {
  if (!range) return escaped(heading);
  const place = { start: range.start, end: range.start };
  const args = encodeURIComponent(JSON.stringify([uri, place]));
  return `<a href="command:${REVEAL}?${args}">${escaped(heading)}</a>`;
}

function sidesOf(
  old: readonly string[],
  now: readonly string[],
  label: string,
  tongue: Tongue,
): string {
  const here = extensionMessage('COMPARE_NOW', {}, tongue);
  const rows = rowsOf(old, now).map(
    ([left, right]) => `<tr>${cell('old', left)}${cell('now', right)}</tr>`,
  );
  return `<div class="scroll"><table class="sides"><thead><tr><th scope="col">${escaped(label)}</th><th scope="col">${escaped(here)}</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

/** HTML of a line, and whether the other version has another; undefined where this version has none. */
type Line = { readonly html: string; readonly isChanged: boolean } | undefined;

function cell(side: 'old' | 'now', line: Line): string {
  if (!line) return `<td class="none"></td>`;
  return `<td${line.isChanged ? ` class="${side}"` : ''}><code>${line.html}</code></td>`;
}

/** Lines that both have stand beside each other, and so do those that stand in each other's place. */
function rowsOf(
  old: readonly string[],
  now: readonly string[],
): readonly (readonly [Line, Line])[] {
  const rows: (readonly [Line, Line])[] = [];
  const parts = diffArrays([...old], [...now]);
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    if (part.added && parts[index - 1]?.removed) return;
    if (!part.added && !part.removed) {
      for (const text of part.value) rows.push([plain(text), plain(text)]);
      return;
    }
    const gone = part.removed ? part.value : [];
    const come = part.added ? part.value : next?.added ? next.value : [];
    for (let at = 0; at < Math.max(gone.length, come.length); at++)
      rows.push(changed(gone[at], come[at]));
  });
  return rows;
}

function plain(text: string): Line {
  return { html: escaped(text), isChanged: false };
}

function changed(old: string | undefined, now: string | undefined): readonly [Line, Line] {
  const whole = (text: string | undefined): Line =>
    text === undefined ? undefined : { html: escaped(text), isChanged: true };
  if (old === undefined || now === undefined) return [whole(old), whole(now)];
  const words = diffWordsWithSpace(old, now);
  const side = (tag: 'del' | 'ins', leftOut: 'added' | 'removed'): Line => ({
    html: words
      .filter((word) => !word[leftOut])
      .map(({ value, added, removed }) =>
        added || removed ? `<${tag}>${escaped(value)}</${tag}>` : escaped(value),
      )
      .join(''),
    isChanged: true,
  });
  return [side('del', 'added'), side('ins', 'removed')];
}
