import { nodesOf, type Population, type Rulebook, type UnitResult } from '@cchc/model';
import type { Results } from '@cchc/semantics';
import { openMatters, statusInWords, type Tongue } from '@cchc/words';
import { stringify } from 'csv-stringify/sync';

/** `excel`: as a Vietnamese or European Excel opens it by a double click: a BOM, `;` and decimal commas. */
export type CsvFor = 'programs' | 'excel';

/**
 * Results with a row a unit, in input order: what it is, a column a criterion, totals, named results, what is missing.
 * A score that there is not yet is an empty cell, and the status says why. Numbers are as in the
 * canonical result.
 */
export function resultsCsv(
  rulebook: Rulebook,
  { units: known }: Population,
  { units }: Results,
  { tongue, wanted }: { readonly tongue: Tongue; readonly wanted: CsvFor },
): string {
  const nodes = [...nodesOf(rulebook)];
  const about = new Map(known.map((unit) => [unit.id, unit]));
  const number = wanted === 'excel' ? forExcel : (text: string | null | undefined) => text ?? '';
  const head = [
    ...['unit', 'name', 'type', 'block'],
    ...nodes.map(({ id }) => safe(id)),
    ...['bonus', 'penalty', 'total', 'out_of', 'status', 'grade', 'rank'],
    ...rulebook.results.map(({ name }) => safe(name)),
    'missing',
  ];
  const rows = units.map((result) => {
    const { unit, block, total, grade, rank } = result;
    const named = new Map(result.results?.map(({ name, value }) => [name, value]));
    const scores = new Map(result.nodes.map(({ node, score }) => [node, score]));
    return [
      ...[unit, about.get(unit)?.name, about.get(unit)?.type, block].map((text) =>
        safe(text ?? ''),
      ),
      ...nodes.map(({ id }) => number(scores.get(id))),
      number(total.bonus),
      number(total.penalty),
      number(total.score),
      number(total.outOf),
      statusInWords(total.status, tongue),
      grade && 'grade' in grade ? safe(grade.grade) : '',
      rank && 'rank' in rank ? String(rank.rank) : '',
      ...rulebook.results.map(({ name }) => number(named.get(name))),
      safe(missingOf(rulebook, result, tongue)),
    ];
  });
  const layout = wanted === 'excel' ? { bom: true, delimiter: ';' } : { delimiter: ',' };
  return stringify([head, ...rows], { ...layout, record_delimiter: '\n' });
}

/** A fraction would become a day of a month there: it stays a text. */
function forExcel(text: string | null | undefined): string {
  if (text === null || text === undefined) return '';
  return text.includes('/') ? `'${text}` : text.replace('.', ',');
}

function missingOf(rulebook: Rulebook, result: UnitResult, tongue: Tongue): string {
  return openMatters(rulebook, result, tongue)
    .map(({ of, status, why }) => `${of}: ${why === '' ? status : why}`)
    .join(' | ');
}

/** A text that a spreadsheet would take for a formula is shown as the text it is. */
export function safe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
