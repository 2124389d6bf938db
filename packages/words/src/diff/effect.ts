import type {
  Differs,
  DiffWitness,
  Extent,
  Given,
  NodeKept,
  Region,
  ScoredOnce,
  UndecidedWhy,
} from '@cchc/analysis';
import { findNode, type Node, type Rulebook } from '@cchc/model';
import { formatNumber } from '../format/number.js';
import { formatPoints } from '../format/points.js';
import { witnessInWords } from '../findings/witness.js';
import { statusInWords } from '../results/status.js';
import type { Tongue } from '../tongue.js';
import { conditionInWords, type ConditionScope } from './condition.js';
import { DIFF_PHRASES, type DiffPhrases } from './phrases.js';
import { sizeInWords } from './stakes.js';
import { besideOf } from './why-open.js';

/** What a change does to scores, in clauses. */
export interface EffectInWords {
  /** Proved equal, or why it is not decided. */
  readonly verdict?: string;
  /** A clause each: which cases, what before, what now. */
  readonly regions: readonly string[];
  /** The smallest case, and those that gain and lose most. */
  readonly cases: readonly string[];
  /** What is left open. */
  readonly open: readonly string[];
}

/** Undefined where nothing that is scored by itself is written otherwise. */
export function effectInWords(
  { effect, before: old, after: fresh }: NodeKept,
  before: Rulebook,
  after: Rulebook,
  tongue: Tongue,
): EffectInWords | undefined {
  const say = DIFF_PHRASES[tongue];
  const bare = { regions: [], cases: [], open: [] };
  switch (effect.kind) {
    case 'none':
    case 'of-parts':
      return undefined;
    case 'equal':
      return { ...bare, verdict: say.equal };
    case 'undecided': {
      const versions = [findNode(before, old.id), findNode(after, fresh.id)];
      return { ...bare, verdict: say.undecided(whyInWords(effect.why, versions, say)) };
    }
    case 'differs':
      return differsInWords(effect, scopeOf([after, fresh.id], [before, old.id], tongue), say);
  }
}

function whyInWords(
  why: UndecidedWhy,
  versions: readonly (Node | undefined)[],
  say: DiffPhrases,
): string {
  const beside = why === 'construct' ? besideOf(versions, say) : [];
  return beside.length > 0 ? say.hanging(beside) : say.why[why];
}

type NodeIn = readonly [Rulebook, string];

/** Bands are told by what they are over, of the new version where it has some. */
function scopeOf(fresh: NodeIn, old: NodeIn, tongue: Tongue): ConditionScope {
  for (const [rulebook, id] of [fresh, old]) {
    const node: Node | undefined = findNode(rulebook, id);
    if (node?.kind === 'leaf' && node.rule?.scoring.kind === 'bands')
      return { rulebook, points: node.worth.points, subject: node.rule.scoring.subject, tongue };
  }
  return { rulebook: fresh[0], points: '0', subject: undefined, tongue };
}

function differsInWords(
  { regions, moreRegions, witness, gain, loss, complete }: Differs,
  scope: ConditionScope,
  say: DiffPhrases,
): EffectInWords {
  const { tongue } = scope;
  const more = formatNumber(String(moreRegions), tongue);
  return {
    regions: [
      ...regions.map((region) => regionInWords(region, scope, say)),
      ...(moreRegions > 0 ? [say.moreRegions(more)] : []),
    ],
    cases: [
      exampleInWords(witness, say, tongue),
      ...(gain ? [extentInWords(gain, 'gain', witness, say, tongue)] : []),
      ...(loss ? [extentInWords(loss, 'loss', witness, say, tongue)] : []),
    ],
    open: complete ? [] : [say.incomplete],
  };
}

function regionInWords(
  { when, before, after }: Region,
  scope: ConditionScope,
  say: DiffPhrases,
): string {
  const conditions = when.map((one) => conditionInWords(one, scope, say));
  return say.region(
    conditions.length === 0 ? say.always : conditions.join(', '),
    givenInWords(before, say, scope.tongue),
    givenInWords(after, say, scope.tongue),
  );
}

function givenInWords(given: Given, say: DiffPhrases, tongue: Tongue): string {
  if (given.kind === 'status') {
    const { status } = given;
    return status === 'rescaled' || status === 'not-counted'
      ? say.statuses[status]
      : statusInWords(status, tongue);
  }
  if (given.from === given.to) return formatPoints(given.from, tongue);
  return say.fromTo(formatNumber(given.from, tongue), formatPoints(given.to, tongue));
}

function caseInWords({ witness, unit }: DiffWitness, say: DiffPhrases, tongue: Tongue): string {
  if (witness.length === 0) return say.anyCase;
  const tables = Object.values(unit.cases ?? {});
  const among = tables.flatMap((rows) => rowsApart(rows, say, tongue));
  return [witnessInWords(witness, tongue), ...among].join(', ');
}

/** Rows that are told by their number alone: how many of them say yes where others do not. */
function rowsApart(
  rows: readonly Readonly<Record<string, string>>[],
  say: DiffPhrases,
  tongue: Tongue,
): readonly string[] {
  return Object.keys(rows[0] ?? {}).flatMap((column) => {
    const values = rows.map((row) => row[column]);
    const yes = values.filter((value) => value === 'yes').length;
    const isApart =
      yes > 0 && yes < rows.length && values.every((one) => one === 'yes' || one === 'no');
    return isApart ? [say.rowsWith(formatNumber(String(yes), tongue), column)] : [];
  });
}

function exampleInWords(one: DiffWitness, say: DiffPhrases, tongue: Tongue): string {
  const { before, after } = one;
  const isSame = before.outOf === after.outOf;
  const said = (scored: ScoredOnce): string => scoredInWords(scored, isSame, say, tongue);
  return say.smallest(caseInWords(one, say, tongue), said(before), said(after));
}

/** What it is out of is said where it is not the same before and now. */
function scoredInWords(
  { score, status, outOf }: ScoredOnce,
  isSame: boolean,
  say: DiffPhrases,
  tongue: Tongue,
): string {
  if (score === null) return statusInWords(status, tongue);
  if (isSame) return formatPoints(score, tongue);
  return say.scoredOutOf(formatNumber(score, tongue), formatPoints(outOf, tongue));
}

function extentInWords(
  extent: Extent,
  side: 'gain' | 'loss',
  example: DiffWitness,
  say: DiffPhrases,
  tongue: Tongue,
): string {
  const size = sizeInWords(extent, tongue);
  const told = caseInWords(extent.case, say, tongue);
  const isTold = told === caseInWords(example, say, tongue);
  return isTold ? say.mostHere[side](size) : say[side](size, told);
}
