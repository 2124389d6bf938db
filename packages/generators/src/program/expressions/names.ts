import type { EvidenceFact, Expression, PreviousPeriod, Reference } from '@cchc/model';
import { whole } from '../rat.js';
import { DAYS, MOMENTS, readColumn, readInput, readPrevious, scoreSlot } from '../slots.js';
import { type Value, type Writer, bind, need } from '../writer.js';
import { lower } from './lower.js';
import { parameterValue } from './parameter.js';
import { number, refused, yesNo } from './values.js';

export function reference(expression: Reference, to: Writer): Value {
  const { to: what, name } = expression;
  switch (what) {
    case 'input':
      return readInput(to, name) ?? refused('input', expression);
    case 'column':
      return readColumn(to, name) ?? refused('column', expression);
    case 'attribute': {
      const slot = { of: 'attribute', name } as const;
      need(to, slot);
      return { kind: 'text', value: { op: 'text-slot', slot } };
    }
    case 'definition':
      return once(
        `definition ${name}`,
        to,
        () => {
          const definition = to.place.rulebook.definitions.find((one) => one.name === name);
          return definition ? lower(definition.value, to) : refused('definition', expression);
        },
        name,
      );
    case 'parameter':
      return once(
        `parameter ${name}`,
        to,
        () => {
          const parameter = to.place.rulebook.parameters.find((one) => one.name === name);
          return parameter ? parameterValue(parameter, to, expression) : refused(what, expression);
        },
        name,
      );
  }
}

/** Worked out where it is first used, under its own name. */
function once(key: string, to: Writer, work: () => Value, hint: string): Value {
  const known = to.known.get(key);
  if (known) return known;
  const value = bind(to, work(), hint);
  to.known.set(key, value);
  return value;
}

export function score(
  expression: Extract<Expression, { kind: 'score-of' | 'round-score' }>,
  to: Writer,
): Value {
  const { node } = expression;
  const round = expression.kind === 'round-score' ? { round: expression.round } : {};
  need(to, { of: 'score', node, ...round, part: 'numerator' });
  return number(scoreSlot((part) => ({ of: 'score', node, ...round, part })));
}

export function total(withoutBonus: boolean, to: Writer): Value {
  need(to, { of: 'total', withoutBonus, part: 'numerator' });
  return number(scoreSlot((part) => ({ of: 'total', withoutBonus, part })));
}

export function previous({ of, ...at }: PreviousPeriod, to: Writer): Value {
  if (of.kind === 'reference')
    return readPrevious(to, of.name) ?? refused('previous', { of, ...at });
  const node = of.kind === 'score-of' ? of.node : undefined;
  need(to, { of: 'previous-score', node, part: 'numerator' });
  return number(scoreSlot((part) => ({ of: 'previous-score', node, part })));
}

export function evidence(fact: EvidenceFact['fact'], name: string, to: Writer): Value {
  const slot = { of: 'evidence', name, fact } as const;
  if (fact === 'accepted') return yesNo({ op: 'evidence-is', evidence: name, state: 'accepted' });
  if (fact === 'count')
    return number(whole({ op: 'slot', slot, range: { low: 0n, high: 1_000_000n } }));
  need(to, slot);
  return { kind: fact, value: { op: 'slot', slot, range: fact === 'date' ? DAYS : MOMENTS } };
}
