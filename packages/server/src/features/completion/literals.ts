import { pageOf } from '@cchc/check';
import { ACKNOWLEDGEABLE, spelling, writeNumber } from '@cchc/language';
import { ZERO, print, rational, sum } from '@cchc/model';
import { EDITOR_PHRASES } from '@cchc/words';
import { criteriaAround } from './around.js';
import { nextCode } from './codes.js';
import { gradesOf, unitTypesOf } from './head-words.js';
import { isLike } from './phrases.js';
import type { CompletionContext, Proposal } from './proposal.js';

/** What else may stand here than keywords and names: the next code, points that are left, types of unit, grades. */
export function literalProposals(context: CompletionContext): readonly Proposal[] {
  const { expected, typed } = context;
  return expected.slots
    .flatMap(({ place }) => (MAKERS[place] ?? MAKERS[ruleOf(place)])?.(context) ?? [])
    .filter(({ label }) => isLike(label, typed.text));
}

/** Types of unit are asked for in many places. */
function ruleOf(place: string): string {
  return place.split('.')[0] ?? place;
}

type Maker = (context: CompletionContext) => readonly Proposal[];

const unitTypes: Maker = ({ view, tokens }) =>
  unitTypesOf(view.text, tokens).map((label) => ({ label, kind: 'value', rank: 0 }));

const grades: Maker = ({ view }) =>
  gradesOf(view).map((grade) => ({ label: `"${grade}"`, kind: 'value', rank: 0 }));

const codes: Maker = (context) => [
  {
    label: nextCode(context),
    kind: 'value',
    detail: EDITOR_PHRASES[context.view.reader()].nextCode,
    rank: 0,
  },
];

/** What the parent's points leave for this part. */
const pointsLeft: Maker = ({ view, tokens, typed }) => {
  const { parent, before, behind } = criteriaAround(view.text, tokens, typed.start, view.tongue());
  if (parent?.points === undefined) return [];
  const taken = [...before, ...behind].flatMap(({ points }) => points ?? []);
  const left = rational(parent.points).sub(sum(taken.map(rational)));
  if (left.compare(ZERO) <= 0) return [];
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
  UnitType: unitTypes,
  'Veto.grade': grades,
  'GradeCap.grade': grades,
  'Quota.grade': grades,
  'ExpectedGrade.grade': grades,
  'Acknowledgement.code': findingCodes,
  'Use.path': files,
};
