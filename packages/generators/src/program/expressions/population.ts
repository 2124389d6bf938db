import type { PopulationFunction } from '@cchc/model';
import type { Rat } from '../rat.js';
import { Refused } from '../refused.js';
import { type Writer, apart, intoRat } from '../writer.js';
import { lowerValueBlock } from './lower.js';

const ABOUT_THE_UNIT: ReadonlySet<PopulationFunction['figure']> = new Set([
  'rank-from-high',
  'rank-from-low',
  'min-max',
  'min-max-reverse',
  'share',
]);

export function population({ figure, over, of, at }: PopulationFunction, to: Writer): Rat {
  const { rulebook, leaf } = to.place;
  const place = { rulebook, ...(leaf ? { leaf } : {}), reasons: [] };
  const body = lowerValueBlock(of, apart(to, place));
  if (body.kind !== 'number') throw new Refused('population', { at });
  const spread = to.spreads.push({ over, body: body.block }) - 1;
  const { into, value } = intoRat(to, figure);
  to.statements.push({
    do: 'population',
    spread,
    figure,
    ...(ABOUT_THE_UNIT.has(figure) ? { own: body.block } : {}),
    into,
    reasons: to.place.reasons,
  });
  return value;
}
