import { nodesOf, rational, type GradeCondition, type Grading, type Node } from '@cchc/model';
import { sqlLadderInWords } from '@cchc/words';
import { plain, wrapped } from '../../comments/plain.js';
import { both, compare, eitherOf, FALSE, not, TRUE } from '../../program/cond.js';
import { add, choose, int, type Cond, type Int } from '../../program/int.js';
import { compareRat, divRat, mulRat, ratOf, type Rat } from '../../program/rat.js';
import type { Block } from '../../program/statement.js';
import { toldSql } from '../flow/told.js';
import { linesOf, type Line } from '../rules/body.js';
import { unitScope } from '../rules/unit-scope.js';
import type { Scorer } from '../scorer.js';
import { bindCond, boundRat } from '../tree/exact.js';
import { caseOf } from '../tree/group.js';
import { isGraded, lowered, notAbove, type Placed } from './placed.js';
import { withQuota } from './quotas.js';

/** The grade of a unit, by its place in the ladder. */
export interface GradeState {
  readonly ladder: readonly string[];
  readonly waits: Cond;
  /** A text of SQL: why it waits. */
  readonly told: string;
  /** The place, from 0; −1 where no grade takes the unit; only where it does not wait. */
  readonly place: Int;
  readonly by: Int;
}

/** On the rounded total: bands, vetoes, downgrades, caps; then quotas over all units. */
export function gradeState(grading: Grading, scorer: Scorer): GradeState {
  const { program, dialect, sheet } = scorer;
  const ladder = [...new Set(grading.grades.map(({ grade }) => grade))];
  const asked = asking(scorer);
  const placeOf = (grade: string): Int => int(ladder.indexOf(grade));
  const worst = (names: readonly Cond[], grades: readonly string[]): readonly Int[] =>
    names.map((holds, at) => choose(holds, placeOf(grades[at] ?? ''), int(-1)));
  let graded = bandOf(ladder, asked, scorer);
  const vetoes = grading.vetoes.map((_, at) =>
    asked.of(program.vetoes[at] ?? [], `veto_${String(at + 1)}`),
  );
  // A veto never raises a unit that stands lower already.
  const vetoed = worst(
    vetoes,
    grading.vetoes.map(({ grade }) => grade),
  );
  graded = notAbove(vetoed, TRUE, 'veto', graded, scorer);
  const steps = grading.downgrades.map(({ steps: down }, at): Int => {
    const holds = asked.of(program.downgrades[at] ?? [], `downgrade_${String(at + 1)}`);
    return choose(holds, int(down), int(0));
  });
  if (steps.length > 0) {
    const down = sheet.int('downgrade_steps', steps.reduce(add));
    const lower = both(isGraded(graded), compare(down, '>', int(0)));
    graded = lowered(graded, down, lower, 'downgrade', ladder, scorer);
  }
  const caps = grading.caps.map((_, at) =>
    asked.of(program.caps[at] ?? [], `cap_${String(at + 1)}`),
  );
  const capped = worst(
    caps,
    grading.caps.map(({ grade }) => grade),
  );
  graded = notAbove(capped, isGraded(graded), 'cap', graded, scorer);
  const lacks = asked.lines.filter((line) => line.is === 'lack');
  const total = scorer.total(false);
  const lacking = lacks.map(({ when }) => when).reduce(eitherOf, FALSE);
  const waits = bindCond(eitherOf(not(total.scored), lacking), 'grade_waits', scorer);
  const told = caseOf(
    [
      [not(total.scored), toldSql(total.told, dialect)],
      ...lacks.map((line) => [line.when, toldSql(line.told, dialect)] as const),
    ],
    'NULL',
    scorer,
  );
  const quotas = grading.quotas.toSorted(
    (a, b) => ladder.indexOf(a.grade) - ladder.indexOf(b.grade),
  );
  for (const [at, quota] of quotas.entries()) {
    graded = withQuota(quota, ladder, waits, graded, `quota_${String(at + 1)}`, scorer);
  }
  return { ladder, waits, told, ...graded };
}

interface Asking {
  readonly lines: Line[];
  /** Whether a condition holds; it is asked only where the guard does. */
  readonly of: (body: Block, wanted: string, guard?: Cond, part?: Rat) => Cond;
}

function asking(scorer: Scorer): Asking {
  const lines: Line[] = [];
  const of: Asking['of'] = (body, wanted, guard = TRUE, part) => {
    const scope = unitScope(scorer);
    const withPart = part && {
      ...scope,
      int: (slot: Parameters<typeof scope.int>[0]): Int =>
        slot.of === 'part' ? (slot.part === 'numerator' ? part.num : part.den) : scope.int(slot),
      lacks: (slot: Parameters<typeof scope.lacks>[0]) =>
        slot.of === 'part' ? [] : scope.lacks(slot),
    };
    const own = linesOf(body, withPart ?? scope, wanted, guard);
    lines.push(...own);
    const last = own.at(-1);
    return last?.is === 'end' && last.ending.kind === 'answer' ? last.ending.value : FALSE;
  };
  return { lines, of };
}

/** The first grade all of whose conditions hold, else the one that takes the rest. */
function bandOf(ladder: readonly string[], asked: Asking, scorer: Scorer): Placed {
  const { program, sheet, tongue } = scorer;
  let open: Cond = TRUE;
  const takes = program.grades.map(({ band, conditions }, at): Cond => {
    if (band.otherwise) return FALSE;
    let holds: Cond = TRUE;
    band.conditions.forEach((condition, place) => {
      const wanted = `grade_${String(at + 1)}_${String(place + 1)}`;
      const body = conditions[place] ?? [];
      const answer = conditionOf(condition, body, wanted, both(open, holds), asked, scorer);
      holds = both(holds, answer);
    });
    const taken = bindCond(holds, `grade_${String(at + 1)}_holds`, scorer);
    open = both(open, not(taken));
    return taken;
  });
  const rest = program.grades.find(({ band }) => band.otherwise);
  const last = int(rest ? ladder.indexOf(rest.band.grade) : -1);
  const place = program.grades.reduceRight<Int>(
    (otherwise, { band }, at) =>
      choose(takes[at] ?? FALSE, int(ladder.indexOf(band.grade)), otherwise),
    last,
  );
  const comment = wrapped(sqlLadderInWords(ladder.map(plain), tongue));
  return { place: sheet.int('grade_by_total', place, comment), by: int(0) };
}

function conditionOf(
  condition: GradeCondition,
  body: Block,
  wanted: string,
  guard: Cond,
  asked: Asking,
  scorer: Scorer,
): Cond {
  if (condition.kind === 'total' || condition.kind === 'when') return asked.of(body, wanted, guard);
  const parts = partsOf(condition, wanted, scorer);
  if (condition.kind === 'every') {
    let holds: Cond = TRUE;
    parts.forEach(({ there, value }, at) => {
      const answer = asked.of(
        body,
        `${wanted}_${String(at + 1)}`,
        both(guard, both(there, holds)),
        value,
      );
      holds = both(holds, eitherOf(not(there), answer));
    });
    return holds;
  }
  const counted = (of: Cond): Int => choose(of, int(1), int(0));
  const short = parts
    .map(({ there, value }, at) =>
      counted(
        both(there, asked.of(body, `${wanted}_${String(at + 1)}`, both(guard, there), value)),
      ),
    )
    .reduce(add, int(0));
  const number = scorer.sheet.int(`${wanted}_short`, short);
  if ('count' in condition.most) return compare(number, '<=', int(condition.most.count));
  const all = scorer.sheet.int(
    `${wanted}_parts`,
    parts.map(({ there }) => counted(there)).reduce(add, int(0)),
  );
  const share = mulRat(ratOf(rational(condition.most.share)), { num: all, den: int(1) });
  return compareRat({ num: number, den: int(1) }, '<=', share);
}

/** The points of the parts of a level, blocks apart, or their shares of what they are out of. */
function partsOf(
  { level, of }: Extract<GradeCondition, { readonly kind: 'every' | 'parts-below' }>,
  wanted: string,
  scorer: Scorer,
): readonly { readonly there: Cond; readonly value: Rat }[] {
  const inFields = [...nodesOf({ ...scorer.rulebook, blocks: [] })];
  return inFields
    .filter((node: Node) => node.level === level)
    .map((node, at) => {
      const { scored, soFar, outOf } = scorer.node(node.id);
      if (of === 'points') return { there: scored, value: soFar };
      const bound = boundRat(outOf, `${wanted}_out_of_${String(at + 1)}`, scorer, 1);
      const some = not(compare(bound.num, '=', int(0)));
      return { there: both(scored, some), value: divRat(soFar, bound) };
    });
}
