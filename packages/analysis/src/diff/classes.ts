import type { NodeChange, NodePart, WholeChange, WholePart } from './change.js';

/** What a change is about, as a reviewer asks it; the order is that of their weight. */
export const CHANGE_CLASSES = [
  'rule',
  'points',
  'evidence',
  'applicability',
  'grading',
  'equal',
  'wording',
] as const;

/**
 * - `wording`: nothing that is scored is written otherwise.
 * - `equal`: written otherwise, and proved to score every case as before.
 * - `points`: points or weights; `rule`: how it is scored; `evidence`; `applicability`: whom it is for.
 * - `grading`: grades, ranking, quotas and what is worked out from the scores.
 */
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

const OF_PART: Readonly<Record<NodePart, ChangeClass>> = {
  title: 'wording',
  notes: 'wording',
  basis: 'wording',
  code: 'wording',
  place: 'wording',
  worth: 'points',
  combine: 'points',
  rule: 'rule',
  evidence: 'evidence',
  applies: 'applicability',
  through: 'rule',
};

const OF_WHOLE: Readonly<Record<WholePart, ChangeClass>> = {
  title: 'wording',
  code: 'wording',
  // Days are compared by their place in the year; what the year changes shows in the criteria.
  year: 'wording',
  basis: 'wording',
  scale: 'points',
  rounding: 'rule',
  'unit-types': 'applicability',
  'unit-blocks': 'grading',
  'stand-ins': 'applicability',
  defaults: 'rule',
  'rescale-total': 'points',
  blocks: 'points',
  grading: 'grading',
  ranking: 'grading',
  results: 'grading',
  tests: 'wording',
  acknowledgements: 'wording',
  'input-names': 'wording',
  declarations: 'wording',
};

/** The classes of a change, the weightiest first; what comes or goes changes points. */
export function classesOfNode(change: NodeChange): readonly ChangeClass[] {
  if (change.kind !== 'kept') return ['points'];
  const classes = change.parts.map((part) => OF_PART[part]);
  if (classes.every((one) => one === 'wording')) return ['wording'];
  if (change.effect.kind === 'equal') return ['equal'];
  return CHANGE_CLASSES.filter((one) => one !== 'wording' && classes.includes(one));
}

export function classOfWhole({ part, grades }: WholeChange): ChangeClass {
  const sameGrades = grades?.complete === true && grades.regions.length === 0;
  return sameGrades ? 'equal' : OF_WHOLE[part];
}
