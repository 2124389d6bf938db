import {
  dayNumber,
  expressionsOfRule,
  fromInteger,
  leavesOf,
  momentOf,
  withSubexpressions,
  type Expression,
  type Input,
  type Rational,
  type Rulebook,
} from '@cchc/model';
import { gridOf, type Grid } from './grid.js';
import { settled } from './settle.js';
import { slotsIn, type Slot } from './slots.js';

export type Level = 'high' | 'low';

/** High enough that a part of it is a whole number for every share that rulebooks name. */
const HIGH = 1000n;
/** What is taken away from another figure leaves most of it. */
const TAKEN_AWAY = 200n;

/** What each input is where nothing is tried of it, as canonical text: as high as it may be, or low. */
export function baseInputs(rulebook: Rulebook, level: Level): ReadonlyMap<string, string> {
  const taken = takenAway(rulebook);
  const wanted = rulebook.inputs.map((input): [string, string] => {
    const most = taken.has(`input:${input.name}`) ? TAKEN_AWAY : HIGH;
    return [input.name, baseText(input, rulebook, level, most)];
  });
  return settled(rulebook, new Map(wanted));
}

/** The number of a slot, days and moments in days, in a unit that hands these in. */
export function baseValue(
  slot: Slot,
  rulebook: Rulebook,
  inputs: ReadonlyMap<string, string>,
): Rational | undefined {
  if (slot.startsWith('count:')) return fromInteger(1);
  if (slot.startsWith('date:') || slot.startsWith('moment:'))
    return fromInteger(dayNumber(`${String(rulebook.year)}-06-15`));
  const text = inputs.get(slot.slice('input:'.length));
  return text === undefined ? undefined : gridOf(slot, rulebook)?.valueOf(text);
}

function baseText(input: Input, rulebook: Rulebook, level: Level, most: bigint): string {
  const { type, name } = input;
  if (type.kind === 'yes-no') return level === 'high' ? 'yes' : 'no';
  if (type.kind === 'choice') return type.options.at(level === 'high' ? 0 : -1)?.name ?? '';
  if (type.kind === 'date') return baseDay(rulebook, level);
  if (type.kind === 'moment') return momentOf(baseDay(rulebook, level), '09:00:00');
  const grid = gridOf(`input:${name}`, rulebook);
  if (!grid) return '';
  return grid.text(level === 'high' ? highIn(grid, most) : grid.lowest);
}

function baseDay({ year }: Rulebook, level: Level): string {
  return `${String(year)}-${level === 'high' ? '06-15' : '12-20'}`;
}

function highIn({ step, lowest, highest }: Grid, most: bigint): bigint {
  const whole = fromInteger(most).div(step);
  const wanted = whole.s * (whole.n / whole.d);
  return wanted < lowest ? lowest : wanted > highest ? highest : wanted;
}

function takenAway(rulebook: Rulebook): ReadonlySet<Slot> {
  const roots: readonly Expression[] = [
    ...rulebook.inputs.flatMap(({ atMost }) => (atMost ? [atMost] : [])),
    ...rulebook.definitions.map(({ value }) => value),
    ...[...leavesOf(rulebook)].flatMap(({ rule }) => (rule ? [...expressionsOfRule(rule)] : [])),
  ];
  const taken = roots.flatMap((root) =>
    [...withSubexpressions(root)].flatMap((part) =>
      part.kind === 'arithmetic' && part.operator === '-' ? [...slotsIn(part.right, rulebook)] : [],
    ),
  );
  return new Set(taken);
}
