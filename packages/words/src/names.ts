import type { Rulebook } from '@cchc/model';

/**
 * What a reader needs to find a declared thing in the rulebook and in the data: its title, and the
 * name it has in files: `Số nhiệm vụ đã hoàn thành (nhiệm_vụ_xong)`.
 */
export function label(name: string, title: string | undefined): string {
  return title === undefined ? name : `${title} (${name})`;
}

export function inputLabel(rulebook: Rulebook, name: string): string {
  return label(name, rulebook.inputs.find((one) => one.name === name)?.title);
}

export function evidenceLabel(rulebook: Rulebook, name: string): string {
  return label(name, rulebook.evidence.find((one) => one.name === name)?.title);
}

export function tableLabel(rulebook: Rulebook, name: string): string {
  return label(name, rulebook.tables.find((one) => one.name === name)?.title);
}

export function columnLabel(rulebook: Rulebook, table: string, name: string): string {
  const columns = rulebook.tables.find((one) => one.name === table)?.columns;
  return label(name, columns?.find((one) => one.name === name)?.title);
}

export function surveyLabel(rulebook: Rulebook, name: string): string {
  return label(name, rulebook.surveys.find((one) => one.name === name)?.title);
}

export function groupLabel(rulebook: Rulebook, survey: string, name: string): string {
  const groups = rulebook.surveys.find((one) => one.name === survey)?.groups;
  return label(name, groups?.find((one) => one.name === name)?.title);
}

export function resultLabel(rulebook: Rulebook, name: string): string {
  return label(name, rulebook.results.find((one) => one.name === name)?.title);
}
