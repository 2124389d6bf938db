import { print, type NamedResultValue, type Unit } from '@cchc/model';
import { numberOf } from '../expressions/evaluate.js';
import { roundTo } from '../rounding/digits.js';
import { silent } from '../trace/recorder.js';
import { isLack } from '../values/lack.js';
import { unitScope, type World } from '../world/scope.js';

/** `kết quả vốn = …`: worked out last, from scores, totals and what was handed in. */
export function namedResults(unit: Unit, world: World): readonly NamedResultValue[] {
  return world.rulebook.results.map(({ name, value, digits }) => {
    const worth = numberOf(value, unitScope(world, unit, silent));
    if (isLack(worth)) return { name, value: null, reasons: worth.reasons };
    return { name, value: print(roundTo(worth, digits, silent), digits), reasons: [] };
  });
}
