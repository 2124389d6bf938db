import type { AstNode } from 'langium';
import type { Span } from '@cchc/model';
import { placeOf } from '../lower/context.js';
import { symbolsOf } from '../names/symbols.js';
import { eachRulebook, type ParsedText } from '../text.js';
import { placeOfWord } from './name-place.js';
import { DECLARED, type DeclaredKind } from './declared-kinds.js';

/** Something with a name that a formula, a rule or a test of the rulebook can mean. */
export interface Declared {
  readonly kind: DeclaredKind;
  readonly name: string;
  readonly title?: string;
  /** Of columns, options, groups and answers: the name of what they belong to. */
  readonly of?: string;
  /** The names a scale takes. */
  readonly takes?: readonly string[];
  readonly at: Span;
}

/** All that is declared in a text and in the libraries it uses. A criterion goes by the id that tells it from others. */
export function declaredIn(parsed: ParsedText): readonly Declared[] {
  return eachRulebook(parsed).flatMap(({ root }) => {
    const symbols = symbolsOf(root);
    const { nodes, inputs, definitions, evidence, tables, parameters, surveys, scales } = symbols;
    return [
      ...nodes.map((node) => ({ ...declared(node), name: symbols.idOf(node) })),
      ...[...inputs, ...definitions, ...evidence, ...parameters].map((one) => declared(one)),
      ...inputs.flatMap((input) =>
        input.type?.$type === 'ChoiceType'
          ? input.type.options.map((option) => declared(option, input.name))
          : [],
      ),
      ...tables.flatMap((table) => [
        declared(table),
        ...table.columns.map((column) => declared(column, table.name)),
      ]),
      ...surveys.flatMap((survey) => [
        declared(survey),
        ...survey.items.flatMap((item) =>
          item.$type === 'MinimumSample' ? [] : [declared(item, survey.name)],
        ),
      ]),
      ...scales.map((scale) => ({
        ...declared(scale),
        takes: scale.parameters.map(({ name }) => name),
      })),
    ];
  });
}

type Named = AstNode & { readonly name: string; readonly title?: string | undefined };

function declared(node: Named, of?: string): Declared {
  const { name, title } = node;
  return {
    kind: DECLARED[node.$type] ?? 'input',
    name,
    ...(typeof title === 'string' && { title }),
    ...(of !== undefined && { of }),
    at: placeOfWord(node, name) ?? placeOf(node),
  };
}
