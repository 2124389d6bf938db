import type { Impact, LeafRef, Moves, Standing, UnitImpact } from '@cchc/analysis';
import type { Tongue } from '@cchc/language';
import { rational, type Population, type Rational, type Rulebook } from '@cchc/model';
import {
  CLI_LABELS,
  IMPACT_LABELS,
  formatNumber,
  type ImpactLabels,
  type Sheet,
} from '@cchc/words';
import { drawn, markdown, plain } from '../sheet.js';

export const IMPACT_FORMS = ['text', 'markdown', 'json'] as const;

export type ImpactForm = (typeof IMPACT_FORMS)[number];

export interface ToldImpact {
  readonly before: Rulebook;
  readonly after: Rulebook;
  readonly population: Population;
  readonly impact: Impact;
}

/** Who moves between two versions, in the form asked for. */
export function impactReport(told: ToldImpact, tongue: Tongue, form: ImpactForm): string {
  if (form === 'json') return `${JSON.stringify({ format: 1, ...told.impact }, null, 2)}\n`;
  const { heading, lines, sheets, open } = paragraphs(told, tongue);
  const list = (all: readonly string[]) => all.map((line) => `- ${plain(line)}\n`).join('');
  if (form === 'markdown')
    return [`## ${plain(heading)}\n`, list(lines), ...sheets.map(markdown), list(open)]
      .filter((text) => text !== '')
      .join('\n');
  return [
    `${[heading, ...lines].join('\n')}\n`,
    ...sheets.map(drawn),
    ...(open.length === 0 ? [] : [`${open.join('\n')}\n`]),
  ].join('\n');
}

function paragraphs(told: ToldImpact, tongue: Tongue) {
  const { before, after, impact } = told;
  const say = IMPACT_LABELS[tongue];
  return {
    heading: `${after.title} (${before.code} → ${after.code})`,
    lines: [
      movesInWords(countsOf(impact.units), say, tongue),
      ...(before.year === after.year ? [] : [say.inYear(String(before.year))]),
    ],
    sheets: [
      unitSheet(told, say, tongue),
      leafSheet(impact, say, tongue),
      blockSheet(impact, say, tongue),
      gradeSheet(impact, say, tongue),
    ].filter(({ rows }) => rows.length > 0),
    open: impact.open.map(({ leaf, version, units }) =>
      say.open[version](leafName(leaf), formatNumber(String(units), tongue)),
    ),
  };
}

function countsOf(units: readonly UnitImpact[]): Moves & { readonly open: number } {
  const of = (isSo: (change: string) => boolean) =>
    units.filter(({ change }) => change !== null && isSo(change)).length;
  return {
    up: of((change) => change !== '0' && !change.startsWith('-')),
    down: of((change) => change.startsWith('-')),
    same: of((change) => change === '0'),
    open: units.filter(({ partial }) => partial).length,
  };
}

function movesInWords(
  { up, down, same, open }: ReturnType<typeof countsOf>,
  say: ImpactLabels,
  tongue: Tongue,
): string {
  const number = (count: number) => formatNumber(String(count), tongue);
  return say.moves(number(up), number(down), number(same), number(open));
}

/** Those that move, the largest change first. */
function unitSheet({ population, impact }: ToldImpact, say: ImpactLabels, tongue: Tongue): Sheet {
  const labels = CLI_LABELS[tongue];
  const names = new Map(population.units.map(({ id, name }) => [id, name ?? id]));
  const moved = impact.units.filter(isMoved).toSorted((a, b) => sizeOf(b).compare(sizeOf(a)));
  return {
    title: say.units,
    head: [labels.unit, say.before, say.after, say.change, labels.grade, labels.rank, say.through],
    right: [1, 2, 3],
    rows: moved.map((one) => [
      names.get(one.unit) ?? one.unit,
      totalOf(one.before, tongue),
      totalOf(one.after, tongue),
      signed(one.change, tongue) + (one.partial ? '*' : ''),
      fromTo(one.before.grade, one.after.grade),
      fromTo(text(one.before.rank), text(one.after.rank)),
      one.movedBy
        .slice(0, MOST_NAMED)
        .map(({ leaf, change }) => `${leaf.id} ${signed(change, tongue)}`)
        .join('; ') + (one.movedBy.length > MOST_NAMED ? '; …' : ''),
    ]),
  };
}

const MOST_NAMED = 4;

function isMoved({ change, before, after, movedBy }: UnitImpact): boolean {
  return (
    change !== '0' ||
    before.grade !== after.grade ||
    before.rank !== after.rank ||
    movedBy.length > 0
  );
}

/** Changes are exact text, and may be fractions. */
function sizeOf({ change }: UnitImpact): Rational {
  return rational(change ?? '0').abs();
}

function leafSheet({ nodes }: Impact, say: ImpactLabels, tongue: Tongue): Sheet {
  return {
    title: say.leaves,
    head: [CLI_LABELS[tongue].title, say.up, say.down, say.sum],
    right: [1, 2, 3],
    rows: nodes.map(({ leaf, up, down, sum }) => [
      leafName(leaf),
      formatNumber(String(up), tongue),
      formatNumber(String(down), tongue),
      signed(sum, tongue),
    ]),
  };
}

function blockSheet({ blocks }: Impact, say: ImpactLabels, tongue: Tongue): Sheet {
  return {
    title: say.blocks,
    head: [CLI_LABELS[tongue].block, say.up, say.down, say.same, say.mean],
    right: [1, 2, 3, 4],
    rows: blocks.map(({ block, up, down, same, mean }) => [
      block,
      ...[up, down, same].map((count) => formatNumber(String(count), tongue)),
      signed(mean, tongue),
    ]),
  };
}

function gradeSheet({ grades }: Impact, say: ImpactLabels, tongue: Tongue): Sheet {
  return {
    title: say.grades,
    head: [say.before, say.after, CLI_LABELS[tongue].unit],
    right: [],
    rows: grades.map(({ before, after, units }) => [
      before ?? say.none,
      after ?? say.none,
      units.join(', '),
    ]),
  };
}

function leafName({ id, title }: LeafRef): string {
  return `${id} ${title}`;
}

function fromTo(before: string | undefined, after: string | undefined): string {
  return before === after ? (after ?? '') : `${before ?? '–'} → ${after ?? '–'}`;
}

function text(rank: number | undefined): string | undefined {
  return rank === undefined ? undefined : String(rank);
}

/** While a total waits for parts, what there is of it. */
function totalOf({ total, soFar }: Standing, tongue: Tongue): string {
  if (total !== null) return formatNumber(total, tongue);
  return soFar === undefined ? '–' : CLI_LABELS[tongue].soFar(formatNumber(soFar, tongue));
}

function signed(exact: string | null, tongue: Tongue): string {
  if (exact === null) return '–';
  const shown = formatNumber(exact, tongue);
  return exact === '0' || exact.startsWith('-') ? shown : `+${shown}`;
}
