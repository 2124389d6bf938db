import { readDatasets, type DataFile, type DataFinding, type DatasetPart } from '@cchc/data';
import { spelling, type Tongue } from '@cchc/language';
import type { UnitResult } from '@cchc/model';
import { score, type Results } from '@cchc/semantics';
import {
  CLI_LABELS,
  cliMessage,
  createSpeaker,
  dataSentence,
  formatNumber,
  openMatters,
  rankingTables,
  refusalInWords,
  roundInWords,
  summarySheet,
  treeSheet,
  type Sheet,
} from '@cchc/words';
import { openWorkbook } from '@cchc/workbooks';
import type { DataFileText, Scores } from '../protocol.js';
import type { View } from '../view.js';

/** Scores data by the rulebooks of a text, as `cchc score` does, and gives what it shows as tables. */
export function scores(view: View, data: readonly DataFileText[]): Scores {
  const { rulebooks } = view.checked();
  const tongue = view.reader();
  const [first] = rulebooks;
  if (!first) return { parts: [], notes: [], problem: cliMessage('NOT_SCORED', {}, tongue) };
  const files = data.map(({ name, base64 }): DataFile => ({ name, bytes: bytesOf(base64) }));
  const { parts, findings } = readDatasets(rulebooks, files, { openWorkbook });
  return {
    parts: parts.map((part) => partOf(part, tongue)),
    notes: findings.map((finding) => noteOf(finding, tongue)),
  };
}

function partOf({ rulebook, population }: DatasetPart, tongue: Tongue): Scores['parts'][number] {
  const result = score(rulebook, population);
  const { title } = rulebook;
  if (!result.ok) {
    const refused = result.refusals.map((one) => refusalInWords(one, tongue));
    return { title, problem: refused.join(' '), tables: [], missing: [] };
  }
  const names = new Map(population.units.map(({ id, name }) => [id, name ?? id]));
  const { units } = result;
  return {
    title: titleOf(title, result, tongue),
    tables: [
      ...rankingTables(rulebook, units, names, tongue),
      { ...summarySheet(rulebook, units, names, tongue), title: CLI_LABELS[tongue].total },
      { ...treeSheet(rulebook, units, names, tongue), title: CLI_LABELS[tongue].title },
    ] satisfies readonly Sheet[],
    missing: units.flatMap((unit) => missingOf(unit)),
  };

  function missingOf(unit: UnitResult): readonly string[] {
    const named = names.get(unit.unit) ?? unit.unit;
    return openMatters(rulebook, unit, tongue).map(
      ({ of, title: what, status, why }) =>
        `${named} — ${`${of} ${what}`.trimEnd()}: ${why === '' ? status : why}`,
    );
  }
}

function titleOf(title: string, { header, units }: Results, tongue: Tongue): string {
  const round = roundInWords(header.round, tongue);
  const count = formatNumber(String(units.length), tongue);
  return cliMessage('ROUND_SCORED', { title, round, units: count }, tongue);
}

function noteOf(finding: DataFinding, tongue: Tongue): string {
  const speaker = createSpeaker({ tongue, fileTongue: tongue, spell: spelling });
  const { message, help } = dataSentence(finding, speaker);
  return finding.severity === 'info' ? message : `${message} ${help}`.trimEnd();
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
