import type { Rulebook } from '@cchc/model';
import type { UsedValue } from '@cchc/semantics';
import { formatNumber } from '../format/number.js';
import { evidenceLabel, inputLabel, label, surveyLabel, tableLabel } from '../names.js';
import { expressionInWords } from '../rules/expression.js';
import { titled } from '../rules/telling.js';
import { expressionAt } from './places.js';
import type { Tracing } from './steps.js';
import { valueInWords } from './value.js';

/** A value a score stands on: `Số nhiệm vụ đã hoàn thành (nhiệm_vụ_xong) = 17`. */
export function usedInWords(used: UsedValue, round: string, tracing: Tracing): string {
  const { tell, phrases } = tracing;
  const { value, units, ends } = used;
  const count = (number: number): string => formatNumber(String(number), tell.tongue);
  const shown = value
    ? valueInWords(value, isRatio(used, tell.rulebook), tell.tongue)
    : phrases.noValue;
  return [
    `${NAMES[used.what](used, tracing)} = ${shown}`,
    used.round === undefined || used.round === round
      ? ''
      : phrases.fromRound(tell.phrases.rounds[used.round] ?? used.round),
    units ? phrases.ofUnits(count(units.counted), count(units.of)) : '',
    ends
      ? phrases.between(
          formatNumber(ends.lowest, tell.tongue),
          formatNumber(ends.highest, tell.tongue),
        )
      : '',
  ].join('');
}

type Name = (used: UsedValue, tracing: Tracing) => string;

const asExpression: Name = ({ at, name }, { node, tell }) => {
  const expression = node.kind === 'leaf' ? expressionAt(node, at, tell) : undefined;
  return expression ? expressionInWords(expression, tell) : tableLabel(tell.rulebook, name);
};

const NAMES: Readonly<Record<UsedValue['what'], Name>> = {
  input: ({ name }, { tell }) => inputLabel(tell.rulebook, name),
  definition: ({ name }) => name,
  parameter: ({ name }, { tell }) =>
    label(name, tell.rulebook.parameters.find((one) => one.name === name)?.title),
  column: ({ name }) => titled(name, undefined),
  attribute: ({ name }) => titled(name, undefined),
  evidence: ({ name }, { tell }) => evidenceLabel(tell.rulebook, name),
  survey: ({ name }, { tell }) => tell.phrases.surveyResult(surveyLabel(tell.rulebook, name)),
  score: ({ name }, { tell }) => tell.phrases.scoreOf(name),
  total: (_, { tell }) => tell.phrases.total,
  aggregate: asExpression,
  population: asExpression,
  previous: asExpression,
};

function isRatio({ what, name }: UsedValue, { inputs }: Rulebook): boolean {
  if (what === 'survey') return true;
  return what === 'input' && inputs.find((one) => one.name === name)?.type.kind === 'ratio';
}
