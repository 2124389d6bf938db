import type { AstNode } from 'langium';
import { rulebookOf } from '../../names/parents.js';
import type { Cure } from '@cchc/model';
import { isNamedResult, isRulebookCode } from '../../generated/ast.js';
import { symbolsOf } from '../../names/symbols.js';
import { tonesLast } from '../../names/tones.js';
import {
  finding,
  placeOfCst,
  placeOfProperty,
  type CheckedText,
  type LanguageRule,
} from '../rule.js';
import { nameUsesIn, nodesOf } from '../../syntax/nodes.js';

const WELL_FORMED = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** A name between backquotes may be a keyword, but not have blanks or signs: it is a heading in data files. */
export const nameForms: LanguageRule = function* (text) {
  for (const { name, owner, property } of namesIn(text)) {
    if (WELL_FORMED.test(name)) continue;
    const instead = name.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '_').replace(/^(?=\p{N}|$)/u, '_');
    yield finding(
      'NAME_MALFORMED',
      placeOfProperty(owner, property),
      { name, instead },
      { cures: [renamed(owner, property, instead, text)] },
    );
  }
};

/** Two names that differ only in which vowel carries the tone mark: `hoà`, `hòa`. */
export const toneMarks: LanguageRule = function* ({ root, symbols }) {
  const seen = new Map<string, string>();
  for (const [name, named] of symbols.byName) {
    const spelt = tonesLast(name);
    const other = seen.get(spelt);
    if (other === undefined) seen.set(spelt, name);
    else if (rulebookOf(named) === root)
      yield finding(
        'NAME_DIFFERS_BY_TONE_MARK',
        placeOfProperty(named, 'name'),
        { name, other },
        { severity: 'warning' },
      );
  }
};

interface WrittenName {
  readonly name: string;
  readonly owner: AstNode;
  readonly property: string;
}

function namesIn({ root }: CheckedText): readonly WrittenName[] {
  const { inputs, definitions, evidence, tables, options, parameters, surveys, scales } =
    symbolsOf(root);
  const declared: readonly (AstNode & { readonly name: string })[] = [
    ...inputs,
    ...definitions,
    ...evidence,
    ...tables,
    ...tables.flatMap(({ columns }) => columns),
    ...options,
    ...parameters,
    ...surveys,
    ...scales,
    ...root.statements.filter(isNamedResult),
    ...nodesOf(root, 'SurveyGroup'),
    ...nodesOf(root, 'SurveyOption'),
    ...nodesOf(root, 'Rater'),
  ];
  const codes = root.statements
    .filter(isRulebookCode)
    .map((owner) => ({ name: owner.value, owner, property: 'value' }));
  return [...declared.map((owner) => ({ name: owner.name, owner, property: 'name' })), ...codes]
    .filter(({ name }) => name !== undefined)
    .filter(({ owner }) => rulebookOf(owner) === root);
}

/** The new name where it is declared and wherever it is used. */
function renamed(owner: AstNode, property: string, instead: string, { root }: CheckedText): Cure {
  const uses = nameUsesIn(root)
    .map(({ reference }) => (reference.ref === owner ? reference.$refNode : undefined))
    .filter((cst) => cst !== undefined)
    .map(placeOfCst);
  const places = [placeOfProperty(owner, property), ...uses];
  return { edits: places.map((at) => ({ at, text: instead })), safe: false };
}
