import type { Constraint } from './constraint.js';
import type { VariableId } from './form.js';

/** The unknown whose elimination makes the fewest new constraints; the earliest met of several. */
export function cheapestUnknown(
  constraints: readonly Constraint[],
  kept?: VariableId,
): VariableId | undefined {
  let best: { id: VariableId; cost: number } | undefined;
  for (const id of unknownsOf(constraints)) {
    if (id === kept) continue;
    const cost = costOf(constraints, id);
    if (best === undefined || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

export function unknownsOf(constraints: readonly Constraint[]): ReadonlySet<VariableId> {
  const unknowns = new Set<VariableId>();
  for (const { form } of constraints) for (const id of form.terms.keys()) unknowns.add(id);
  return unknowns;
}

/** The constraints that have to do with `unknowns`, over however many links. */
export function linkedTo(
  constraints: readonly Constraint[],
  unknowns: Iterable<VariableId>,
): readonly Constraint[] {
  const reached = new Set(unknowns);
  let linked: readonly Constraint[] = [];
  for (;;) {
    const found = constraints.filter((one) => isAbout(one, reached));
    if (found.length === linked.length) return found;
    linked = found;
    for (const id of unknownsOf(found)) reached.add(id);
  }
}

function isAbout({ form }: Constraint, unknowns: ReadonlySet<VariableId>): boolean {
  for (const id of form.terms.keys()) if (unknowns.has(id)) return true;
  return false;
}

function costOf(constraints: readonly Constraint[], id: VariableId): number {
  let [lower, upper] = [0, 0];
  for (const { form, relation } of constraints) {
    const coefficient = form.terms.get(id);
    if (coefficient === undefined) continue;
    if (relation === '=') return -1;
    if (coefficient.s > 0n) lower++;
    else upper++;
  }
  return lower * upper - lower - upper;
}
