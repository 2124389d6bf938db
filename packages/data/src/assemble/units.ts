import { blockOfUnit, type Rulebook } from '@cchc/model';
import { complaint, excerpt } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type { SettledFact, UnitFact } from '../facts.js';
import { fold } from '../names/fold.js';

export interface KnownUnits {
  /** Those that are scored, in the order of their list, or else of their first appearance. */
  readonly units: ReadonlyMap<string, UnitFact>;
  /** Those of a type that the rulebook is not for; that was said once. */
  readonly leftOut: ReadonlySet<string>;
  readonly findings: readonly DataFinding[];
}

/** Who is scored: the listed units, or without any list those that appear anywhere. */
export function knownUnits(rulebook: Rulebook, facts: readonly SettledFact[]): KnownUnits {
  const stated = facts.filter((fact) => fact.kind === 'unit');
  const declared = stated.filter(({ declares }) => declares);
  const findings: DataFinding[] = [];
  const candidates = declared.length > 0 ? listed(declared, findings) : appearing(facts);

  const units = new Map<string, UnitFact>();
  const leftOut = new Set<string>();
  for (const unit of candidates) {
    const type = typeOf(rulebook, unit);
    if (type.kind === 'not-assessed') leftOut.add(unit.unit);
    else {
      const typed = { ...unit, type: type.kind === 'assessed' ? type.type : undefined };
      units.set(unit.unit, { ...typed, block: blockOfUnit(rulebook, typed) });
      findings.push(...blockTrouble(rulebook, typed));
    }
    findings.push(...typeTrouble(rulebook, unit, type));
  }
  return { units, leftOut, findings };
}

function listed(declared: readonly UnitFact[], findings: DataFinding[]): readonly UnitFact[] {
  const units = new Map<string, UnitFact>();
  for (const fact of declared) {
    const first = units.get(fact.unit);
    if (!first) units.set(fact.unit, fact);
    else {
      const { source, row } = fact.where;
      const args = { row, unit: excerpt(fact.unit), firstRow: first.where.row };
      findings.push(complaint(source, 'UNIT_TWICE', args));
    }
  }
  return [...units.values()];
}

/** Each unit with what its rows say of it in passing; the first to say something counts. */
function appearing(facts: readonly SettledFact[]): readonly UnitFact[] {
  const units = new Map<string, UnitFact>();
  for (const fact of facts) {
    if (!('unit' in fact)) continue;
    const found = fact.kind === 'unit' ? fact : mention(fact);
    const known = units.get(fact.unit);
    units.set(fact.unit, known ? merged(known, found) : found);
  }
  return [...units.values()];
}

function mention({ unit, where }: Pick<UnitFact, 'unit' | 'where'>): UnitFact {
  const unsaid = { name: undefined, type: undefined, block: undefined };
  return { kind: 'unit', where, unit, declares: false, ...unsaid, attributes: new Map() };
}

function merged(first: UnitFact, next: UnitFact): UnitFact {
  return {
    ...first,
    name: first.name ?? next.name,
    type: first.type ?? next.type,
    block: first.block ?? next.block,
  };
}

type Type =
  | { readonly kind: 'assessed'; readonly type: string | undefined }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'not-assessed'; readonly type: string };

/** The type as the rulebook spells it. Where the rulebook is for one type only, no unit need say it. */
function typeOf({ unitTypes }: Rulebook, { type }: UnitFact): Type {
  if (unitTypes.length === 0) return { kind: 'assessed', type };
  if (type === undefined) {
    return unitTypes.length === 1 ? { kind: 'assessed', type: unitTypes[0] } : { kind: 'unsaid' };
  }
  const known = unitTypes.find((candidate) => fold(candidate) === fold(type));
  return known === undefined ? { kind: 'not-assessed', type } : { kind: 'assessed', type: known };
}

function typeTrouble(
  { unitTypes: known }: Rulebook,
  { where, unit }: UnitFact,
  type: Type,
): readonly DataFinding[] {
  const args = { row: where.row, unit: excerpt(unit), known };
  if (type.kind === 'unsaid') return [complaint(where.source, 'UNIT_WITHOUT_TYPE', args)];
  if (type.kind === 'assessed') return [];
  const named = { ...args, type: excerpt(type.type) };
  return [complaint(where.source, 'UNIT_TYPE_NOT_ASSESSED', named)];
}

/** Where the rulebook says which block a type of unit is in, the data need not, and may say nothing else. */
function blockTrouble(rulebook: Rulebook, unit: UnitFact): readonly DataFinding[] {
  const { where, block: stated } = unit;
  const block = blockOfUnit(rulebook, unit);
  if (!rulebook.unitBlocks || stated === undefined || block === undefined) return [];
  if (fold(stated) === fold(block)) return [];
  const args = { row: where.row, unit: excerpt(unit.unit), stated: excerpt(stated), block };
  return [complaint(where.source, 'UNIT_BLOCK_CONTRADICTED', args)];
}
