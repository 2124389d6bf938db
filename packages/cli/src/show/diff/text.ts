import type { Colors } from '../../session.js';
import type { ToldChange, ToldDiff } from '@cchc/check';

/** For a terminal: a paragraph a change, what went and came as in other diffs. */
export function diffText({ title, files, summary, changes }: ToldDiff, colors: Colors): string {
  const { bold, dim } = colors;
  return [
    `${bold(title)}\n${dim(files)}\n${summary}\n`,
    ...changes.map((change) => changeText(change, colors)),
  ].join('\n');
}

function changeText(change: ToldChange, { bold, dim, red, green, cyan }: Colors): string {
  const { heading, label, place, what, gone, come, regions, cases } = change;
  return [
    `${bold(heading)}  ${cyan(`[${label}]`)}  ${dim(place)}`,
    ...what.map((line) => `  ${line}`),
    ...gone.map((line) => `  ${red(`- ${line}`)}`),
    ...come.map((line) => `  ${green(`+ ${line}`)}`),
    ...regions.map((line) => `  • ${line}`),
    ...cases.map((line) => `    ${line}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
