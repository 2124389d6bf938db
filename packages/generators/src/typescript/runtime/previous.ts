import type { Figure } from './book.js';
import { decimal, exact, type Exact } from './exact.js';
import type { PreviousData } from './population.js';
import { beyondType, readDatum, type Held } from './read.js';
import { lack, type Lack } from './verdict.js';
import { narrow } from './wide.js';
import type { Unit } from './world.js';

/** A figure of the unit in the year before, read by its type as this year's. */
export function previousFigure(unit: Unit, asked: Figure): Held | Lack {
  const { name } = asked;
  const inputs = before(unit)?.inputs;
  const datum = inputs && Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  if (datum === undefined) return missing('input', name);
  const read = readDatum(datum, asked);
  const why = 'refused' in read ? read.refused : beyondType(read.value, asked);
  if (why !== undefined) return lack('refused', [{ kind: 'refused-previous', input: name, why }]);
  return 'value' in read ? read.value : lack('refused');
}

/** Figures of a known kind, for rules: the rulebook says what each is. */
export const previousWhole = previousFigure as (unit: Unit, asked: Figure) => number | Lack;
export const previousYesNo = previousFigure as (unit: Unit, asked: Figure) => boolean | Lack;
export const previousOption = previousFigure as (unit: Unit, asked: Figure) => string | Lack;

export function previousScore(unit: Unit, node: string): Exact | Lack {
  const scores = before(unit)?.scores;
  const text = scores && Object.hasOwn(scores, node) ? scores[node] : undefined;
  return text === undefined ? missing('score', node) : scoreOfText(text);
}

export function previousTotal(unit: Unit): Exact | Lack {
  const text = before(unit)?.total;
  return text === undefined ? missing('total', 'total') : scoreOfText(text);
}

function before({ data, world }: Unit): PreviousData | undefined {
  const { previous } = world.population;
  return previous && Object.hasOwn(previous, data.id) ? previous[data.id] : undefined;
}

function scoreOfText(text: string): Exact {
  const [numerator = '0', denominator] = text.split('/');
  if (denominator === undefined) return decimal(text);
  return exact(narrow(BigInt(numerator)), narrow(BigInt(denominator)));
}

function missing(what: 'input' | 'score' | 'total', name: string): Lack {
  return lack('missing-input', [{ kind: 'missing-previous', what, name }]);
}
