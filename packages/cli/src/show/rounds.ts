import type { Tongue } from '@cchc/language';
import {
  nodesOf,
  type Population,
  type Rulebook,
  type ScoreText,
  type UnitResult,
} from '@cchc/model';
import type { Results } from '@cchc/semantics';
import { CLI_LABELS, formatNumber, roundInWords, statusInWords, type Sheet } from '@cchc/words';
import { drawn } from './sheet.js';

/** Rounds side by side: totals, and every criterion whose score is not the same in all of them. */
export function roundsText(
  rulebook: Rulebook,
  population: Population,
  rounds: readonly Results[],
  tongue: Tongue,
): string {
  const names = new Map(population.units.map(({ id, name }) => [id, name ?? id]));
  return [totals(rounds, names, tongue), differences(rulebook, rounds, names, tongue)]
    .map(drawn)
    .join('\n');
}

function totals(
  rounds: readonly Results[],
  names: ReadonlyMap<string, string>,
  tongue: Tongue,
): Sheet {
  const labels = CLI_LABELS[tongue];
  const units = rounds[0]?.units ?? [];
  return {
    title: labels.total,
    head: [labels.unit, ...heads(rounds, tongue)],
    right: rounds.map((_, index) => index + 1),
    rows: units.map(({ unit }) => [
      names.get(unit) ?? unit,
      ...rounds.map((round) => {
        const total = unitOf(round, unit)?.total;
        return total ? said(total.score, total.status, tongue) : '';
      }),
    ]),
  };
}

function differences(
  rulebook: Rulebook,
  rounds: readonly Results[],
  names: ReadonlyMap<string, string>,
  tongue: Tongue,
): Sheet {
  const labels = CLI_LABELS[tongue];
  const units = rounds[0]?.units ?? [];
  const leaves = [...nodesOf(rulebook)].filter(({ kind }) => kind !== 'group');
  const rows = units.flatMap(({ unit }) =>
    leaves.flatMap(({ id, code, title }) => {
      const cells = rounds.map((round) => {
        const result = unitOf(round, unit)?.nodes.find(({ node }) => node === id);
        return result ? said(result.score, result.status, tongue) : '';
      });
      return new Set(cells).size > 1 ? [[names.get(unit) ?? unit, code, title, ...cells]] : [];
    }),
  );
  return {
    title: labels.differences,
    head: [labels.unit, labels.code, labels.title, ...heads(rounds, tongue)],
    right: rounds.map((_, index) => index + 3),
    rows,
  };
}

function heads(rounds: readonly Results[], tongue: Tongue): readonly string[] {
  return rounds.map(({ header }) => roundInWords(header.round, tongue));
}

function unitOf({ units }: Results, unit: string): UnitResult | undefined {
  return units.find((one) => one.unit === unit);
}

function said(
  score: ScoreText | null,
  status: UnitResult['total']['status'],
  tongue: Tongue,
): string {
  return score === null ? statusInWords(status, tongue) : formatNumber(score, tongue);
}
