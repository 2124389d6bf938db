import { rational, type Block } from '@cchc/model';
import { FALSE, TRUE, both, compare, eitherOf, not } from '../../program/cond.js';
import { int, isConst, type Cond } from '../../program/int.js';
import {
  addRat,
  compareRat,
  divRat,
  mulRat,
  ratOf,
  roundRat,
  subRat,
  type Rat,
} from '../../program/rat.js';
import type { Block as Body } from '../../program/statement.js';
import { condSql } from '../flow/print.js';
import { toldSql, type Piece, type Told } from '../flow/told.js';
import { linesOf } from '../rules/body.js';
import { unitScope } from '../rules/unit-scope.js';
import type { Scorer } from '../scorer.js';
import { bindCond, boundRat, chosenRat, lowestTerms, sumOf, ZERO } from './exact.js';
import { caseOf, together, type Together } from './group.js';
import type { NodeState } from './node-state.js';

export interface TotalState {
  readonly scored: Cond;
  /** All fields are gone or only watched. */
  readonly notAssessed: Cond;
  /** Rounded; it is one only where `scored` holds. */
  readonly score: Rat;
  readonly soFar: Rat;
  readonly outOf: Rat;
  readonly bonus?: Added;
  readonly penalty?: Added;
  /** Why it has no score. */
  readonly told: Told;
  readonly digits: number | undefined;
}

/** What blocks of a kind add to the fields or take off them; no score while a part waits. */
export interface Added {
  readonly waiting: Cond;
  readonly soFar: Rat;
  readonly told: readonly Piece[];
}

/** Fields, rescaled where the rulebook says so, and bonus, less penalty; rounded. */
export function totalState(withoutBonus: boolean, scorer: Scorer): TotalState {
  const { rulebook, dialect } = scorer;
  const wanted = withoutBonus ? 'total_without_bonus' : 'total';
  const fields = scorer.once('fields', () => rescaledFields(scorer));
  const added = (kind: Block['kind']): Added =>
    scorer.once(`blocks ${kind}`, () => addedBy(kind, fields, scorer));
  const bonus = withoutBonus ? undefined : added('bonus');
  const penalty = added('penalty');
  const sum = subRat(bonus ? addRat(fields.soFar, bonus.soFar) : fields.soFar, penalty.soFar);
  const soFar = boundRat(sum, `${wanted}_so_far`, scorer, 1);
  const digits = rulebook.rounding.kind === 'rules' ? rulebook.rounding.total : undefined;
  const rounded = digits === undefined ? soFar : roundRat(soFar, digits);
  const notAssessed = eitherOf(fields.gone, fields.monitored);
  const open = eitherOf(fields.waiting, eitherOf(bonus?.waiting ?? FALSE, penalty.waiting));
  const scored = bindCond(both(not(notAssessed), not(open)), `${wanted}_is_scored`, scorer);
  const kinds = new Set(rulebook.blocks.map(({ kind }) => kind));
  const waits: Told = [...fields.told, ...(bonus?.told ?? []), ...penalty.told];
  const gone = '{"kind":"absence","absence":"left-out","cause":"all-parts-absent"}';
  return {
    scored,
    notAssessed,
    score: boundRat(rounded, wanted, scorer, 1),
    soFar,
    outOf: fields.outOf,
    ...(bonus && kinds.has('bonus') ? { bonus } : {}),
    ...(kinds.has('penalty') ? { penalty } : {}),
    told: [
      {
        sql: caseOf(
          [
            [scored, 'NULL'],
            [notAssessed, dialect.literal(gone)],
          ],
          toldSql(waits, dialect),
          scorer,
        ),
      },
    ],
    digits,
  };
}

interface Fields extends Omit<Together, 'told'> {
  readonly told: Told;
}

/** What is left of the fields stands for the whole. */
function rescaledFields(scorer: Scorer): Fields {
  const { rulebook, program } = scorer;
  const joined = together(
    rulebook.fields.map(({ id }) => scorer.node(id)),
    'sum',
    'fields',
    scorer,
  );
  const told: Told = [{ sql: joined.told() }].filter(({ sql }) => sql !== 'NULL');
  const rescale = rulebook.rescaleTotal;
  const bound: Fields = {
    ...joined,
    told,
    soFar: boundRat(joined.soFar, 'fields', scorer, 1),
    outOf: boundRat(joined.outOf, 'fields_out_of', scorer, 1),
  };
  if (!rescale) return bound;
  const some = not(compare(bound.outOf.num, '=', int(0)));
  const asked = program.rescaleTotal
    ? conditionOf(program.rescaleTotal, 'rescaled', scorer)
    : { holds: TRUE, lacks: FALSE, told: [] };
  const lacks = bindCond(both(some, asked.lacks), 'rescaling_waits', scorer);
  const when = bindCond(both(some, asked.holds), 'rescaled_total', scorer);
  const to = ratOf(rational(rescale.to));
  const factor = divRat(to, bound.outOf);
  const why = conditional(lacks, asked.told, scorer);
  const notWaiting = (one: Cond): Cond => both(one, not(lacks));
  return {
    waiting: eitherOf(bound.waiting, lacks),
    gone: notWaiting(bound.gone),
    monitored: notWaiting(bound.monitored),
    soFar: lowestTerms(
      boundRat(
        chosenRat(when, mulRat(bound.soFar, factor), bound.soFar),
        'fields_rescaled',
        scorer,
        1,
      ),
      'fields_scaled',
      scorer,
    ),
    outOf: boundRat(chosenRat(when, to, bound.outOf), 'total_out_of', scorer, 1),
    told: [...bound.told, ...why],
  };
}

interface Asked {
  /** It holds, and nothing lacks. */
  readonly holds: Cond;
  readonly lacks: Cond;
  readonly told: Told;
}

/** A condition that may lack. */
function conditionOf(body: Body, wanted: string, scorer: Scorer): Asked {
  const lines = linesOf(body, unitScope(scorer), wanted);
  const lacks = lines.filter((line) => line.is === 'lack');
  const last = lines.at(-1);
  const answer = last?.is === 'end' && last.ending.kind === 'answer' ? last.ending.value : FALSE;
  const lacking = bindCond(
    lacks.map(({ when }) => when).reduce(eitherOf, FALSE),
    `${wanted}_lacks`,
    scorer,
  );
  const told = caseOf(
    lacks.map(({ when, told: why }) => [when, toldSql(why, scorer.dialect)]),
    'NULL',
    scorer,
  );
  return {
    holds: both(not(lacking), answer),
    lacks: lacking,
    told: lacks.length === 0 ? [] : [{ sql: told }],
  };
}

function conditional(when: Cond, told: Told, { sheet, dialect }: Scorer): Told {
  if (when.op === 'false' || told.length === 0) return [];
  return [{ sql: `CASE WHEN ${condSql(when, sheet)} THEN ${toldSql(told, dialect)} END` }];
}

function addedBy(kind: Block['kind'], fields: Fields, scorer: Scorer): Added {
  const added = scorer.rulebook.blocks.flatMap((block, at) =>
    block.kind === kind ? [addedByBlock(block, at, fields, scorer)] : [],
  );
  return {
    waiting: added.map(({ waiting }) => waiting).reduce(eitherOf, FALSE),
    soFar: boundRat(sumOf(added.map(({ soFar }) => soFar)), kind, scorer, 1),
    told: added.flatMap(({ told }) => told),
  };
}

/** The parts together and the share of the total, at most what the block gives or takes. */
function addedByBlock(block: Block, at: number, fields: Fields, scorer: Scorer): Added {
  const { program } = scorer;
  const wanted = `${block.kind}_${String(at + 1)}`;
  const parts = block.children.map(({ id }) => scorer.node(id));
  const joined =
    block.kind === 'penalty'
      ? magnitude(block, parts, wanted, scorer)
      : together(parts, block.combine, wanted, scorer);
  const body = program.shares[at];
  const share = block.share && body ? conditionOf(body, `${wanted}_share`, scorer) : undefined;
  // The fields say themselves which of their parts wait.
  const open = share ? both(share.holds, fields.waiting) : FALSE;
  const part = share && block.share ? mulRat(fields.soFar, ratOf(rational(block.share.of))) : ZERO;
  const taken = share ? chosenRat(both(share.holds, not(open)), part, ZERO) : ZERO;
  const all = boundRat(addRat(joined.soFar, taken), `${wanted}_all`, scorer, 1);
  const most = block.most === undefined ? undefined : ratOf(rational(block.most));
  const soFar = most ? chosenRat(compareRat(all, '>', most), most, all) : all;
  const lacks = share?.lacks ?? FALSE;
  const told = [{ sql: joined.told() }].filter(({ sql }) => sql !== 'NULL');
  return {
    waiting: bindCond(eitherOf(joined.waiting, eitherOf(lacks, open)), `${wanted}_is_open`, scorer),
    soFar: boundRat(soFar, wanted, scorer, 1),
    told: [...told, ...conditional(lacks, share?.told ?? [], scorer)],
  };
}

/** Penalties are written as points or as negative points; either way they are taken off. */
function magnitude(
  block: Block,
  parts: readonly NodeState[],
  wanted: string,
  scorer: Scorer,
): Together {
  const sized =
    block.combine === 'best' ? parts.map((one) => ({ ...one, soFar: sizeOf(one.soFar) })) : parts;
  const joined = together(sized, block.combine, wanted, scorer);
  const sum = boundRat(joined.soFar, `${wanted}_sum`, scorer, 1);
  return { ...joined, soFar: sizeOf(sum) };
}

function sizeOf({ num, den }: Rat): Rat {
  if (isConst(num)) return { num: int(num.value < 0n ? -num.value : num.value), den };
  return { num: { op: 'abs', value: num }, den };
}
