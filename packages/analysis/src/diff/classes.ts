import type { ChangeClass, Effect, GradeChanges, NodePart, WholePart } from './change.js';

/** The weightiest first. */
const ORDER: readonly ChangeClass[] = ['rule', 'points', 'evidence', 'applicability', 'grading'];

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

/** What a node that both versions have is changed in. */
export function classesOfKept(parts: readonly NodePart[], effect: Effect): readonly ChangeClass[] {
  const classes = parts.map((part) => OF_PART[part]);
  if (classes.every((one) => one === 'wording')) return ['wording'];
  if (effect.kind === 'equal') return ['equal'];
  return ORDER.filter((one) => classes.includes(one));
}

export function classesOfWhole(
  part: WholePart,
  grades: GradeChanges | undefined,
): readonly ChangeClass[] {
  const sameGrades = grades?.complete === true && grades.regions.length === 0;
  return [sameGrades ? 'equal' : OF_WHOLE[part]];
}
