import type { Witness as MadeUpUnit } from '@cchc/semantics';
import type { Case, Source } from '../symbolic/case.js';

/** One thing that a unit hands in: the field of the made-up unit and the name in it. */
export type HandedIn = `${Field}:${string}`;

type Field = (typeof FIELDS)[number];

const FIELDS = ['inputs', 'cases', 'surveys', 'manualScores', 'choices', 'evidence'] as const;

/** Everything that the units of a case hand in. */
export function handedInBy({ unknowns, picks }: Case): ReadonlySet<HandedIn> {
  const sources = [
    ...[...unknowns.values()].map(({ source }) => source),
    ...[...picks.values()].map(({ choice }) => choice.source),
  ];
  return new Set(sources.flatMap((source) => handedIn(source) ?? []));
}

function handedIn(source: Source): HandedIn | undefined {
  switch (source.kind) {
    case 'input':
      return `inputs:${source.name}`;
    case 'column':
    case 'alike-rows':
      return `cases:${source.table}`;
    case 'survey':
      return `surveys:${source.name}`;
    case 'score':
      return `manualScores:${source.node}`;
    case 'scorer-choice':
      return `choices:${source.node}`;
    case 'evidence':
    case 'evidence-state':
      return `evidence:${source.name}`;
    default:
      return undefined;
  }
}

/** The unit, and some of what it hands in is missing. */
export function handingInAllBut(unit: MadeUpUnit, missing: Iterable<HandedIn>): MadeUpUnit {
  let left = unit;
  for (const one of missing) {
    const field = FIELDS.find((name) => one.startsWith(`${name}:`));
    if (!field) continue;
    const kept = Object.entries(left[field] ?? {}).filter(([name]) => `${field}:${name}` !== one);
    left = { ...left, [field]: Object.fromEntries(kept) };
  }
  return left;
}
