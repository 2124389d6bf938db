import { refusals } from '@cchc/semantics';
import { allConstructs, constructsOf, keyOf } from '../../conformance/matrix/constructs.js';
import { limits } from '../../conformance/matrix/limits.js';
import { examples, rulebooksTried, type Tried } from '../../conformance/rulebooks.js';
import { caseOf, targetNamed, type Case } from '../../conformance/targets.js';

/**
 * What the dialect says in its own way: calendars, surveys, ties, scores of the year before, wide quotients. The same
 * SQL but for its dialect is held against everything in DuckDB and PostgreSQL.
 */
export const OWN: readonly string[] = [
  's29-trung-binh-ho-so.cchc',
  's31-khao-sat.cchc',
  's34-hoi-dong-co-muc-san.cchc',
  's64-dong-hang-theo-khoi.cchc',
  's66-khong-du-thoi-gian.cchc',
  's70-so-voi-nam-truoc.cchc',
  'case-tables/good/mean-of-the-cases.cchc',
];

/**
 * Spark plans each population anew, some seconds a piece, so not everything is tried: all examples, what it says in its own
 * way, all limits that it does not refuse, and the smallest rulebooks that have every construct between them.
 */
export function sparkCases(): readonly Case[] {
  const { refusals: refused } = targetNamed('spark');
  const all = rulebooksTried().filter(
    ({ rulebook }) => refusals(rulebook).length === 0 && refused(rulebook).length === 0,
  );
  const first = new Set([...[...examples(), ...limits()].map(({ name }) => name), ...OWN]);
  const taken = all.filter(({ name }) => first.has(name));
  return [
    ...[...taken, ...coveringTheRest(taken, all)].map((tried) => {
      const { name, order } = caseOf(tried);
      return { name, order: { ...order, vectors: order.vectors.slice(0, 1) } };
    }),
  ];
}

/** Rulebooks with the constructs that those taken do not have, most for its size first. */
function coveringTheRest(taken: readonly Tried[], all: readonly Tried[]): readonly Tried[] {
  const having = all.map((one) => {
    const has = constructsOf(one.rulebook);
    return { one, has, cost: PLANNING + JSON.stringify(one.rulebook).length };
  });
  const had = new Set(taken.flatMap(({ rulebook }) => [...constructsOf(rulebook)]));
  const wanted = new Set(
    allConstructs()
      .map(keyOf)
      .filter((one) => !had.has(one)),
  );
  const found: Tried[] = [];
  while (wanted.size > 0) {
    const worths = having.map(({ has, cost }) => wantedOf(has, wanted).length / cost);
    const best = having[worths.indexOf(Math.max(...worths))];
    const news = best ? wantedOf(best.has, wanted) : [];
    if (!best || news.length === 0) break;
    found.push(best.one);
    for (const one of news) wanted.delete(one);
  }
  return found;
}

function wantedOf(has: ReadonlySet<string>, wanted: ReadonlySet<string>): readonly string[] {
  return [...has].filter((one) => wanted.has(one));
}

/** What the smallest of rulebooks costs, in characters of its model. */
const PLANNING = 20_000;
