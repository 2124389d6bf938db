import {
  expressionsOfRule,
  withSubexpressions,
  type Expression,
  type Input,
  type Leaf,
  type Rulebook,
} from '@cchc/model';
import type { ValueSort } from '@cchc/words';
import { scoredValueInWords } from '@cchc/words';

/** What a leaf's score can be drawn over: the value its rule looks at, and the figures it is worked out from. */
export interface Variables {
  readonly leaf: Leaf;
  readonly subject: boolean;
  readonly inputs: readonly Input[];
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'number', 'ratio']);
const DRAWN: ReadonlySet<ValueSort> = new Set(['number', 'percent', 'date']);

/** Undefined where there is nothing to draw. */
export function variablesOf(rulebook: Rulebook, leaf: Leaf): Variables | undefined {
  if (!leaf.rule) return undefined;
  const names = new Set(
    [...expressionsOfRule(leaf.rule)].flatMap((one) => inputsIn(one, rulebook)),
  );
  const inputs = rulebook.inputs.filter(
    ({ name, type }) => names.has(name) && NUMBERS.has(type.kind),
  );
  const value = scoredValueInWords(rulebook, leaf, 'vi');
  const subject = value !== undefined && DRAWN.has(value.sort);
  return subject || inputs.length > 0 ? { leaf, subject, inputs } : undefined;
}

/** The inputs of an expression, through named values too. */
export function inputsIn(
  expression: Expression,
  rulebook: Pick<Rulebook, 'definitions'>,
): readonly string[] {
  return [...withSubexpressions(expression)].flatMap((part): readonly string[] => {
    if (part.kind !== 'reference') return [];
    if (part.to === 'input') return [part.name];
    const definition = rulebook.definitions.find(({ name }) => name === part.name);
    return part.to === 'definition' && definition ? inputsIn(definition.value, rulebook) : [];
  });
}
