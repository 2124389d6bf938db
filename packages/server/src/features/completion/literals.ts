import { pageOf } from '@cchc/check';
import {
  ACKNOWLEDGEABLE,
  outlineOf,
  spelling,
  writeNumber,
  type OutlineItem,
} from '@cchc/language';
import { print, rational, sum } from '@cchc/model';
import { EDITOR_PHRASES } from '@cchc/words';
import { contains } from '../../view.js';
import { nextCode } from './codes.js';
import { gradesOf, unitTypesOf } from './head-words.js';
import { isLike } from './phrases.js';
import type { CompletionContext, Proposal } from './proposal.js';

/** What else may stand here than keywords and names: the next code, points that are left, types of unit, grades. */
export function literalProposals(context: CompletionContext): readonly Proposal[] {
  const { expected, typed } = context;
  return expected.slots
    .flatMap(({ place }) => MAKERS[place]?.(context) ?? [])
    .filter(({ label }) => isLike(label, typed.text));
}

type Maker = (context: CompletionContext) => readonly Proposal[];

const unitTypes: Maker = ({ view, tokens }) =>
  unitTypesOf(view.text, tokens).map((label) => ({ label, kind: 'value', rank: 0 }));

const grades: Maker = ({ view }) =>
  gradesOf(view).map((grade) => ({ label: `"${grade}"`, kind: 'value', rank: 0 }));

const codes: Maker = ({ view, position }) => [
  {
    label: nextCode(view, position),
    kind: 'value',
    detail: EDITOR_PHRASES[view.reader()].nextCode,
    rank: 0,
  },
];

/** What the parent's points leave for this part. */
const pointsLeft: Maker = ({ view, position }) => {
  const parent = around(outlineOf(view.parsed()), position)
    .filter(({ type }) => type === 'Node')
    .at(-2);
  if (parent?.worth?.kind !== 'points' || parent.worth.value === undefined) return [];
  const taken = parent.children.flatMap(({ worth }) => worth?.value ?? []);
  const left = rational(parent.worth.value).sub(sum(taken.map(rational)));
  if (left.compare(sum([])) <= 0) return [];
  const written = writeNumber(print(left), view.tongue());
  return [{ label: `${written} ${spelling('points', view.tongue())}`, kind: 'value', rank: 0 }];
};

const findingCodes: Maker = ({ view }) =>
  ACKNOWLEDGEABLE.map((code) => {
    const documentation = pageOf(code, view.reader());
    return { label: code, kind: 'value', rank: 0, ...(documentation && { documentation }) };
  });

const files: Maker = ({ options }) =>
  (options.files?.() ?? []).map((path) => ({ label: `"${path}"`, kind: 'file', rank: 0 }));

const MAKERS: Readonly<Record<string, Maker | undefined>> = {
  'Code.name': codes,
  'Points.value': pointsLeft,
  'UnitType.type': unitTypes,
  'UnitType.types': unitTypes,
  'Veto.grade': grades,
  'GradeCap.grade': grades,
  'Quota.grade': grades,
  'ExpectedGrade.grade': grades,
  'Acknowledgement.code': findingCodes,
  'Use.path': files,
  'Rulebook.title': () => [],
};

function around(
  items: readonly OutlineItem[],
  position: CompletionContext['position'],
): readonly OutlineItem[] {
  const inside = items.find(({ at }) => contains(at, position));
  return inside ? [inside, ...around(inside.children, position)] : [];
}
