import type { Rulebook } from '@cchc/model';
import type { Refusal } from '../refusal.js';
import { dependencies, type Dependency } from './dependencies.js';

/**
 * What depends on itself has no value; one refusal for each such circle. Bounds of inputs alone may
 * go in a circle (a at most b, b at least a): each is checked against the other as it was handed in.
 */
export function cycles(rulebook: Rulebook): readonly Refusal[] {
  return circles(dependencies(rulebook))
    .filter((circle) => circle.some(({ key }) => !key.startsWith('input ')))
    .flatMap(([first]) => (first ? [{ construct: 'cycle', at: first.at }] : []));
}

/**
 * The groups of things that all depend on each other (Tarjan's strongly connected components), those
 * of a single thing only where it depends on itself.
 */
function circles(all: readonly Dependency[]): readonly (readonly Dependency[])[] {
  const byKey = new Map(all.map((one) => [one.key, one]));
  const order = new Map<string, number>();
  const open: Dependency[] = [];
  const found: Dependency[][] = [];

  const visit = (one: Dependency): number => {
    const index = order.size;
    order.set(one.key, index);
    open.push(one);
    let low = index;
    for (const next of one.on.flatMap((key) => byKey.get(key) ?? [])) {
      if (!order.has(next.key)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next.key) ?? low);
    }
    if (low === index) {
      const circle = open.splice(open.indexOf(one));
      if (circle.length > 1 || one.on.includes(one.key)) found.push(circle);
    }
    return low;
  };

  for (const one of all) if (!order.has(one.key)) visit(one);
  return found;
}
