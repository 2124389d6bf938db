import type { Datum, Expression, Name, NodeId, PreviousUnit, TestGiven } from '@cchc/model';

/** What a test says of the year before. */
export function yearBefore(
  given: readonly TestGiven[],
  valueOf: (value: Expression) => Datum | undefined,
): PreviousUnit {
  const inputs = new Map<Name, Datum>();
  const scores = new Map<NodeId, string>();
  let total: string | undefined;
  for (const one of given) {
    const value = one.kind === 'previous' ? valueOf(one.value) : undefined;
    if (one.kind !== 'previous' || value?.kind !== 'given') continue;
    if (one.of.kind === 'reference') inputs.set(one.of.name, value);
    else if (one.of.kind === 'score-of') scores.set(one.of.node, value.value);
    else total = value.value;
  }
  return { inputs, scores, ...(total === undefined ? {} : { total }) };
}
