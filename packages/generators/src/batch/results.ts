import type { Program } from '../program/program.js';
import { gradingOf, rankingOf } from '../typescript/make/book.js';
import type { Maker } from '../typescript/make/maker.js';
import { gradesOf } from '../typescript/runtime/grades.js';
import { ranksOf } from '../typescript/runtime/ranks.js';
import type { NamedResult, Results } from '../typescript/runtime/results.js';
import { headerOf, namedResult } from '../typescript/runtime/score.js';
import type { Unit } from '../typescript/runtime/world.js';
import type { Scored } from './batch.js';
import { makerAnswered } from './answers.js';
import { makerOnce, onceFor } from './once.js';
import { partsOnce } from './parts-once.js';
import { totalsOf } from './totals.js';
import { BatchResult } from './unit-result.js';

/** As the runtime gives them; what hangs on totals and scores alone is worked out once for all that have the same. */
export function resultsOfBatch(
  { world, cells, tables, said }: Scored,
  program: Program,
  make: Maker,
): Results {
  const { rulebook } = program;
  const totals = totalsOf(world.units, cells, world.book);
  const once = onceFor(program, { world, totals, tables });
  const maker = makerAnswered(makerOnce(make, once), said);
  const { grading, ranking } = rulebook;
  const grades =
    grading && gradesOf(partsOnce(gradingOf(grading, program, maker), program, cells), world);
  const ranks = ranking && ranksOf(rankingOf(ranking, program, maker), world);
  const named = world.book.results.map((result, at) =>
    once(program.results[at] ?? [], (unit: Unit) => namedResult(result, unit)),
  );
  const units = world.units.map((unit) => {
    const [grade, rank] = [grades?.get(unit.at), ranks?.get(unit.at)];
    const results = named.map((of): NamedResult => of(unit));
    return new BatchResult(unit, cells, { total: totals.resultOf(unit), grade, rank, results });
  });
  return { header: headerOf(world), units };
}
