import type { Tongue } from '@cchc/language';
import type { Population, Rulebook } from '@cchc/model';
import type { UnitTrace } from '@cchc/semantics';
import { CLI_LABELS, roundInWords, type NodeTraceInWords } from '@cchc/words';

/** How a unit came to its scores, for people. */
export function traceText(
  { title }: Rulebook,
  { units }: Population,
  { unit, round }: UnitTrace,
  nodes: readonly NodeTraceInWords[],
  { tongue, results }: { readonly tongue: Tongue; readonly results: readonly string[] },
): string {
  const name = units.find(({ id }) => id === unit)?.name ?? unit;
  const heading = `${title} — ${name} — ${roundInWords(round, tongue)}\n`;
  const named =
    results.length === 0
      ? []
      : [`${CLI_LABELS[tongue].results}\n${results.map((line) => `  ${line}\n`).join('')}`];
  return [heading, ...nodes.map((node) => nodeText(node, tongue)), ...named].join('\n');
}

function nodeText(
  { heading, reasons, values, steps, next }: NodeTraceInWords,
  tongue: Tongue,
): string {
  const labels = CLI_LABELS[tongue];
  return [
    `${heading}\n`,
    ...reasons.map((reason) => `  ${reason}\n`),
    section(labels.values, values),
    section(labels.steps, steps),
    section(labels.next, next),
  ].join('');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `  ${title}\n${lines.map((line) => `    ${line}\n`).join('')}`;
}
