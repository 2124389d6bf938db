import type { Rulebook, TotalResult, UnitResult } from '@cchc/model';
import { CLI_LABELS, type CliLabels } from '../cli/labels.js';
import { formatNumber } from '../format/number.js';
import { gradeInWords } from '../results/grade.js';
import { rankInWords } from '../results/rank.js';
import { statusInWords } from '../results/status.js';
import type { Tongue } from '../tongue.js';
import type { Sheet } from './sheet.js';

/** Totals, and what the rulebook makes of them: only the columns that it speaks of. */
export function summarySheet(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  names: ReadonlyMap<string, string>,
  tongue: Tongue,
): Sheet {
  const labels = CLI_LABELS[tongue];
  const number = (text: string): string => formatNumber(text, tongue);
  const has = (kind: 'bonus' | 'penalty') => rulebook.blocks.some((block) => block.kind === kind);
  const all: readonly Heading[] = [
    { title: labels.unit, of: ({ unit }) => names.get(unit) ?? unit },
    {
      title: labels.block,
      shown: units.some(({ block }) => block),
      of: ({ block }) => block ?? '',
    },
    {
      title: labels.bonus,
      shown: has('bonus'),
      right: true,
      of: ({ total }) => number(total.bonus ?? '0'),
    },
    {
      title: labels.penalty,
      shown: has('penalty'),
      right: true,
      of: ({ total }) => number(total.penalty ?? '0'),
    },
    { title: labels.total, right: true, of: ({ total }) => totalText(total, labels, tongue) },
    { title: labels.outOf, right: true, of: ({ total }) => number(total.outOf) },
    {
      title: labels.grade,
      shown: rulebook.grading !== undefined,
      of: ({ grade }) => (grade ? gradeInWords(grade, tongue) : ''),
    },
    {
      title: labels.rank,
      shown: rulebook.ranking !== undefined,
      of: ({ rank }) => (rank ? rankInWords(rank, tongue) : ''),
    },
    ...rulebook.results.map(({ name, title }): Heading => ({
      title: title ?? name,
      right: true,
      of: ({ results }) => number(results?.find((one) => one.name === name)?.value ?? ''),
    })),
  ];
  const headings = all.filter(({ shown }) => shown ?? true);
  return {
    head: headings.map(({ title }) => title),
    right: headings.flatMap(({ right }, index) => (right ? [index] : [])),
    rows: units.map((unit) => headings.map(({ of }) => of(unit))),
  };
}

interface Heading {
  readonly title: string;
  readonly shown?: boolean;
  readonly right?: true;
  readonly of: (unit: UnitResult) => string;
}

/** Never a silent zero: without a score the status, and what there is so far. */
function totalText(
  { score, soFar, status }: TotalResult,
  labels: CliLabels,
  tongue: Tongue,
): string {
  if (score !== null) return formatNumber(score, tongue);
  const some = soFar === undefined ? '' : ` ${labels.soFar(formatNumber(soFar, tongue))}`;
  return `${statusInWords(status, tongue)}${some}`;
}
