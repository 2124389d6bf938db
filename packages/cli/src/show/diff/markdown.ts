import { plain } from '../sheet.js';
import type { StakesTable, ToldChange, ToldDiff } from '@cchc/check';

/** A comment on a pull request: titles of a rulebook are text there, whatever signs stand in them. */
export function diffMarkdown({ title, files, summary, stakes, changes }: ToldDiff): string {
  return [
    `## ${inert(title)}\n\n${inert(files)}\n\n**${inert(summary)}**\n`,
    ...(stakes ? [stakesMarkdown(stakes)] : []),
    ...changes.map(changeMarkdown),
  ].join('\n');
}

function stakesMarkdown({ heads, rows }: StakesTable): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => (cell === '' ? '–' : inert(cell))).join(' | ')} |\n`;
  return [line(heads), '| --- | --- | ---: | ---: |\n', ...rows.map(line)].join('');
}

function changeMarkdown(change: ToldChange): string {
  const { heading, label, place, what, gone, come, regions, cases } = change;
  const lines = [...what, ...regions, ...cases].map((line) => `- ${inert(line)}\n`);
  const rule = [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)];
  return [
    `### ${inert(heading)}\n\n*${inert(label)}* · ${inert(place)}\n`,
    ...(lines.length === 0 ? [] : [lines.join('')]),
    ...(rule.length === 0 ? [] : [fenced(rule)]),
  ].join('\n');
}

/** A fence longer than any in the lines, so that none of them ends it. */
function fenced(lines: readonly string[]): string {
  const ticks = lines.flatMap((line) => line.match(/`+/gu) ?? []).map(({ length }) => length);
  const fence = '`'.repeat(Math.max(3, ...ticks.map((length) => length + 1)));
  const body = lines.map((line) => `${line.replaceAll(/\s*\n\s*/gu, ' ')}\n`).join('');
  return `${fence}diff\n${body}${fence}\n`;
}

/**
 * Nobody is mentioned, nothing is linked or referred to: behind `@`, `#` and the dots and slashes of an
 * address stands a mark without width.
 */
function inert(text: string): string {
  return plain(text)
    .replaceAll('@', '@\u200B')
    .replaceAll(/(https?):/giu, '$1\u200B:')
    .replaceAll(/\bwww\./giu, 'www\u200B.')
    .replaceAll(/\bGH-(?=\d)/gu, 'GH\u200B-');
}
