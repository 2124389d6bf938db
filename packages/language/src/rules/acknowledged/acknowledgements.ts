import { isBands, isGuards } from '../../generated/ast.js';
import { similar } from '../../names/similar.js';
import { finding, placeOfProperty, replace, type LanguageRule } from '../rule.js';
import { placeOf } from '../../lower/context.js';
import { nodesOf } from '../../syntax/nodes.js';

/** The flaws of real texts that a rulebook may keep on purpose. */
export const ACKNOWLEDGEABLE: readonly string[] = [
  'GAP_IN_TIERS',
  'OVERLAP_IN_TIERS',
  'UNREACHABLE_BRANCH',
  'CONDITION_WITHOUT_EFFECT',
  'POINTS_NOT_REACHED',
  'GAP_IN_GRADES',
  'OVERLAP_IN_GRADES',
  'GRADE_NOT_TAKEN',
  'CODE_TWICE',
  'POINTS_DO_NOT_ADD_UP',
  'CODE_OUT_OF_ORDER',
  'CODE_NOT_UNDER_PARENT',
  'TITLE_TWICE',
  'BEST_BELOW_POINTS',
  'PART_ABOVE_BLOCK',
  'BLOCK_NOT_REACHED',
  'SURVEY_NEVER_FULL',
  'RATINGS_BELOW_POINTS',
  'DATE_OUTSIDE_YEAR',
];

/** These leave a case without points: what it scores has to be said. */
const NEEDS_OUTCOME: ReadonlySet<string> = new Set(['GAP_IN_TIERS']);

export const acknowledgements: LanguageRule = function* ({ root }) {
  for (const one of nodesOf(root, 'Acknowledgement')) {
    if (one.code === undefined) continue;
    const at = placeOfProperty(one, 'code');
    if (!ACKNOWLEDGEABLE.includes(one.code)) {
      const suggestion = similar(one.code, ACKNOWLEDGEABLE);
      const cures = suggestion === undefined ? {} : { cures: [replace(at, suggestion)] };
      yield finding('ACKNOWLEDGEMENT_UNKNOWN_CODE', at, { code: one.code, suggestion }, cures);
    }
    const inBlock = isBands(one.$container) || isGuards(one.$container);
    if (NEEDS_OUTCOME.has(one.code) && (!one.outcome || !inBlock))
      yield finding('ACKNOWLEDGEMENT_WITHOUT_OUTCOME', placeOf(one), { code: one.code });
  }
};
