import type { Target } from '@cchc/generators';
import type { Rulebook } from '@cchc/model';
import {
  syntheticPopulation,
  syntheticRecords,
  syntheticRulebook,
} from '../conformance/synthetic/index.js';
import { caseOf, casesTried, type Case } from '../conformance/targets.js';

const LEAVES = 1_000;

/** What every scorer in SQL is held against. */
export function sqlCases(target: Target): readonly Case[] {
  return casesTried(target).map((one) =>
    one.name.endsWith('spoilt')
      ? caseOf({ name: one.name, rulebook: withWholeCharacters(one.order.rulebook), data: [] })
      : one,
  );
}

/** A rulebook of 1,000 leaves: PostgreSQL refuses it by name; DuckDB plans it for a minute, and it is not tried there. */
export function manyLeaves(): Case {
  return typicalAndEdge({
    name: `synthetic, ${LEAVES} leaves`,
    rulebook: syntheticRulebook(LEAVES),
    data: (['typical', 'edge'] as const).map((set) =>
      syntheticPopulation(LEAVES, syntheticRecords(LEAVES, 5, set)),
    ),
  });
}

/** Of so many leaves only what was written for it. */
function typicalAndEdge(tried: Parameters<typeof caseOf>[0]): Case {
  const { name, order } = caseOf(tried);
  return { name, order: { ...order, vectors: order.vectors.slice(0, tried.data.length) } };
}

/** Databases hold UTF-8, in which half a surrogate pair cannot be said, nor (PostgreSQL) a NUL. */
function withWholeCharacters(rulebook: Rulebook): Rulebook {
  const text = JSON.stringify(rulebook).replaceAll(/\\ud800|\\u0000/g, '');
  return JSON.parse(text) as Rulebook;
}
