import { rational, type PreviousFigure, type PreviousPeriod, type ScoreText } from '@cchc/model';
import { beyond, boundsOfType } from '../data/bounds.js';
import { readDatum } from '../data/read-datum.js';
import { MISMATCH, lack, type Lack } from '../values/lack.js';
import { number, type Evaluated } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { used } from './reference.js';

/** `năm trước(x)`: what the unit had in the year before, as it was handed in or came out then. */
export function previous(expression: PreviousPeriod, scope: Scope): Evaluated {
  const { of } = expression;
  const evaluated = VALUES[of.kind](of as never, scope);
  scope.recorder.use(() => used('previous', nameOf(of), expression, evaluated));
  return evaluated;
}

type Figure<Kind> = Extract<PreviousFigure, { readonly kind: Kind }>;

const VALUES: {
  readonly [Kind in PreviousFigure['kind']]: (of: Figure<Kind>, scope: Scope) => Evaluated;
} = {
  reference: ({ name }, scope) => previousInput(name, scope),
  'score-of': ({ node }, scope) => score(before(scope)?.scores.get(node), 'score', node),
  total: (_, scope) => score(before(scope)?.total, 'total', 'total'),
};

/** Read by its type as this year's; bounds that the rulebook states hang on figures of this year and are not asked. */
function previousInput(name: string, scope: Scope): Evaluated {
  const declared = scope.world.names.inputs.get(name);
  if (!declared) return MISMATCH;
  const datum = before(scope)?.inputs.get(name);
  if (!datum) return missing('input', name);
  const { type, resolution } = declared;
  const read = readDatum(datum, type, resolution);
  const why = 'refused' in read ? read.refused : beyond(read.value, boundsOfType(type));
  if (why) return lack('refused', { kind: 'refused-previous', input: name, why });
  return 'value' in read ? read.value : MISMATCH;
}

function score(text: ScoreText | undefined, what: 'score' | 'total', name: string): Evaluated {
  return text === undefined ? missing(what, name) : number(rational(text));
}

function before({ world, unit }: Scope) {
  return world.population.previous?.get(unit.id);
}

function missing(what: 'input' | 'score' | 'total', name: string): Lack {
  return lack('missing-input', { kind: 'missing-previous', what, name });
}

function nameOf(of: PreviousFigure): string {
  if (of.kind === 'total') return 'total';
  return of.kind === 'reference' ? of.name : of.node;
}
