import { print, rational, sum } from '@cchc/model';
import type { ShareHolder } from '../../findings.js';
import { decimalOf } from '../../lower/context.js';
import { finding, headOf, placeOfProperty, type CheckedText, type LanguageRule } from '../rule.js';
import { nodesIn, nodesOf } from '../../syntax/nodes.js';

/** Shares of groups of respondents and of raters make a whole. */
export const shares: LanguageRule = function* (text) {
  for (const survey of nodesOf(text.root, 'Survey')) {
    const groups = survey.items.filter((item) => item.$type === 'SurveyGroup');
    const silent = groups.filter((group) => group.weight === undefined);
    // Without any share the answers are counted by head.
    if (silent.length === groups.length) continue;
    for (const group of silent)
      yield finding('SHARE_MISSING', placeOfProperty(group, 'name'), { name: group.name });
    if (silent.length === 0) yield* added('groups', survey, groups, text);
  }
  for (const rule of nodesOf(text.root, 'ByExperts'))
    if (rule.raters.length > 0) yield* added('raters', rule, rule.raters, text);
};

function* added(
  of: ShareHolder,
  whole: Parameters<typeof headOf>[0],
  parts: readonly (Parameters<typeof headOf>[0] & { readonly weight?: string })[],
  text: CheckedText,
) {
  const written = parts.map(({ weight }) => weight);
  if (written.some((weight) => weight === undefined)) return;
  const total = sum(written.map((weight) => rational(decimalOf(weight, text))));
  if (total.equals(100)) return;
  yield finding(
    'SHARES_DO_NOT_ADD_UP',
    headOf(whole),
    { of, sum: print(total), difference: print(total.sub(100).abs()) },
    { related: parts.map((part) => placeOfProperty(part, 'weight')) },
  );
}

/** Where a percentage is of a whole that nothing exceeds, by the kind of tree node and its property. */
const PARTS_OF_A_WHOLE: Readonly<Record<string, string>> = {
  SurveyOption: 'worth',
  Quota: 'number',
  PartsBelow: 'most',
};

/** `nhiều nhất 120% đơn vị`: more than all of them. */
export const sharesOfWholes: LanguageRule = function* (text) {
  for (const node of nodesIn(text.root)) {
    const property = PARTS_OF_A_WHOLE[node.$type];
    if (property === undefined) continue;
    const { share = true, [property]: written } = node as typeof node &
      Readonly<Record<string, unknown>>;
    if (typeof written !== 'string' || share !== true) continue;
    if (rational(decimalOf(written, text)).compare(100) > 0)
      yield finding('SHARE_ABOVE_WHOLE', placeOfProperty(node, property), {
        written: `${written}%`,
      });
  }
};
