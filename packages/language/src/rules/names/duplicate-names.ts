import { AstUtils, type AstNode } from 'langium';
import {
  isByExperts,
  isCaseTable,
  isChoiceType,
  isSharedScale,
  isSurvey,
  type Named,
} from '../../generated/ast.js';
import { finding, placeOfProperty, type CheckedText, type LanguageRule } from '../rule.js';

/** Two things of one name. Names are known everywhere in the rulebook; columns, options and raters only in theirs. */
export const duplicateNames: LanguageRule = function* ({ root, symbols }: CheckedText) {
  const { inputs, definitions, evidence, tables, parameters, surveys, scales } = symbols;
  const everywhere: readonly Named[] = [
    ...inputs,
    ...definitions,
    ...evidence,
    ...tables,
    ...parameters,
    ...surveys,
    ...scales,
  ];
  yield* duplicatesIn(
    [...everywhere].sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0)),
  );
  for (const node of AstUtils.streamAllContents(root)) {
    if (isSharedScale(node)) yield* duplicatesIn(node.parameters);
    if (isSurvey(node)) {
      yield* duplicatesIn(node.items.filter((item) => item.$type === 'SurveyGroup'));
      yield* duplicatesIn(node.items.filter((item) => item.$type === 'SurveyOption'));
    }
    if (isByExperts(node)) yield* duplicatesIn(node.raters);
    if (isCaseTable(node)) yield* duplicatesIn(node.columns);
    if (isChoiceType(node)) yield* duplicatesIn(node.options);
  }
};

function* duplicatesIn(named: readonly (AstNode & { readonly name: string })[]) {
  const seen = new Map<string, AstNode>();
  for (const one of named) {
    if (one.name === undefined) continue;
    const first = seen.get(one.name);
    const extras = first && { related: [placeOfProperty(first, 'name')] };
    if (first)
      yield finding('NAME_TWICE', placeOfProperty(one, 'name'), { name: one.name }, extras);
    else seen.set(one.name, one);
  }
}
