import {
  rational,
  type Audience,
  type Expression,
  type Node,
  type Rational,
  type Rulebook,
} from '@cchc/model';

/** What is the same for all the units that a rule is looked at for. */
export interface Setting {
  /** What the leaf is out of. */
  readonly points: Rational;
  /** The formula that a parameter stands for; undefined where that hangs on anything but the type of unit. */
  readonly parameter: (name: string) => Expression | undefined;
}

/**
 * A setting for each type of unit that the node is for, and whether it is not for some; undefined where
 * that hangs on anything else.
 */
export function settingsOf(
  path: readonly Node[],
  rulebook: Rulebook,
): { readonly settings: readonly Setting[]; readonly isForAll: boolean } | undefined {
  const statements = path.flatMap(({ applies }) => applies);
  const { unitTypes } = rulebook;
  const own = statements.every(({ to }) => to.every(isType));
  if (!own || (statements.length > 0 && unitTypes.length === 0)) return undefined;
  const types = unitTypes.filter((type) =>
    statements.every(({ kind, to }) => to.some((one) => isNamed(one, type)) === (kind === 'only')),
  );
  const node = path.at(-1);
  if (!node || (types.length === 0 && unitTypes.length > 0)) return undefined;
  const points = rational(node.worth.points);
  const kinds = rulebook.parameters.length === 0 ? types.slice(0, 1) : types;
  const settings = (kinds.length === 0 ? [undefined] : kinds).map((type) => ({
    points,
    parameter: (name: string) => parameterOf(name, type, rulebook),
  }));
  return { settings, isForAll: types.length === unitTypes.length };
}

function isType({ kind }: Audience): boolean {
  return kind === 'type';
}

function isNamed(one: Audience, type: string): boolean {
  return one.kind === 'type' && one.name === type;
}

function parameterOf(
  name: string,
  type: string | undefined,
  { parameters, year }: Rulebook,
): Expression | undefined {
  const parameter = parameters.find((one) => one.name === name);
  const lastDay = `${String(year).padStart(4, '0')}-12-31`;
  for (const { from, unitType, when, value } of parameter?.cases ?? []) {
    if (from !== undefined && from > lastDay) continue;
    // Where any type may be, each of the values may count.
    if (unitType !== undefined && type === undefined) return undefined;
    if (unitType !== undefined && unitType !== type) continue;
    return when ? undefined : value;
  }
  return parameter?.otherwise;
}
