import {
  digitsOfFigure,
  leavesOf,
  momentFromNumber,
  momentNumber,
  momentOf,
  print,
  ratio,
  timeOfMoment,
  type Datum,
  type EvidenceDocument,
  type Population,
  type Rulebook,
  type Unit,
  type ValueType,
} from '@cchc/model';
import { onceFor } from '../once.js';

/** A stream of numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Making {
  readonly rulebook: Rulebook;
  readonly next: () => number;
  /** Numbers, days and texts that the rulebook itself speaks of. */
  readonly numbers: readonly string[];
  readonly days: readonly string[];
  /** Moments. */
  readonly times: readonly string[];
  readonly texts: readonly string[];
  readonly types: readonly string[];
}

/**
 * Units that hand in what stands at the bounds of the rulebook, and just beside them; some things are
 * missing, too fine, too big or unreadable. The same seed makes the same population.
 */
export function madeUp(rulebook: Rulebook, seed: number, size: number): Population {
  const making: Making = { rulebook, next: stream(seed), ...spokenOf(rulebook) };
  const shared = rulebook.inputs.filter((input) => input.shared);
  const units = Array.from({ length: size }, (_, index) => unit(index, making));
  return {
    rounds: ['self', 'final'],
    shared: new Map(
      shared.flatMap(({ name, type, resolution }) => datum(name, type, making, resolution)),
    ),
    units,
    previous: new Map(units.flatMap((one) => previous(one, making))),
  };
}

function unit(index: number, making: Making): Unit {
  const { rulebook, next } = making;
  const types = making.types;
  return {
    id: `u${index}`,
    ...(next() < 0.5
      ? { name: next() < 0.5 ? pick(making.texts, next, 'Ấp Bắc') : `Đơn vị ${index}` }
      : {}),
    ...(next() < 0.9 ? { type: pick(types, next, 'xã') } : {}),
    ...(next() < 0.8 ? { block: pick(['A', 'B', 'Khối "C"'], next, 'A') } : {}),
    attributes: new Map(
      attributesOf(rulebook).flatMap((name) =>
        next() < 0.9 ? [[name, given(pick(making.texts, next, 'x'))]] : [],
      ),
    ),
    rounds: new Map(
      next() < 0.3
        ? [
            ['self', round(making)],
            ['final', round(making)],
          ]
        : next() < 0.5
          ? [['self', round(making)]]
          : [['final', round(making)]],
    ),
    cases: new Map(
      rulebook.tables.flatMap(({ name, columns }) =>
        next() < 0.1
          ? []
          : [
              [
                name,
                Array.from({ length: next() < 0.2 ? 0 : 1 + Math.floor(next() * 6) }, (_, row) => ({
                  row: row + 2,
                  cells: new Map(
                    columns.flatMap((column) =>
                      datum(column.name, column.type, making, undefined, 0.02),
                    ),
                  ),
                })),
              ] as const,
            ],
      ),
    ),
  };
}

type Round = NonNullable<ReturnType<Unit['rounds']['get']>>;

function round(making: Making): Round {
  const { rulebook, next } = making;
  const leaves = [...leavesOf(rulebook)];
  const raters = ['Nguyễn An', 'Hội đồng'];
  return {
    inputs: new Map(
      rulebook.inputs.flatMap(({ name, type, resolution }) =>
        datum(name, type, making, resolution),
      ),
    ),
    evidence: new Map(
      rulebook.evidence.flatMap(({ name }) =>
        next() < 0.15 ? [] : [[name, documents(making)] as const],
      ),
    ),
    surveys: new Map(
      rulebook.surveys.flatMap(({ name, groups, options }) => {
        if (next() < 0.1) return [];
        const asked = groups.length === 0 ? [''] : groups.map((group) => group.name);
        const counts = asked.flatMap((group) =>
          options.map((option) => ({
            group,
            option: next() < 0.01 ? 'lạ' : option.name,
            count: given(next() < 0.01 ? '-1' : String(Math.floor(next() * 60))),
          })),
        );
        return [[name, counts] as const];
      }),
    ),
    manualScores: new Map(
      leaves.flatMap(({ id, rule, worth }) => {
        if (rule?.scoring.kind !== 'manual' || next() < 0.15) return [];
        const named = rule.scoring.raters.map(({ name }) => name);
        const who = (named.length > 0 ? named : raters).filter(() => next() < 0.9);
        const most = Number(worth.points);
        return [
          [
            id,
            who.map((rater) => ({
              rater: next() < 0.02 ? 'ai đó' : rater,
              score: given(next() < 0.1 ? '1/2' : String(Math.floor(next() * (most * 2 + 2)) / 2)),
              ...(next() < 0.95 ? { reason: next() < 0.05 ? ' \u00a0' : 'vì "thế"' } : {}),
            })),
          ] as const,
        ];
      }),
    ),
    choices: new Map(
      leaves.flatMap(({ id, rule }) => {
        if (rule?.scoring.kind !== 'scorer-choice' || next() < 0.15) return [];
        const titles = rule.scoring.alternatives.map(({ title }) => title);
        const choice = pick(titles, next, '');
        return [
          [
            id,
            raters.slice(0, next() < 0.5 ? 1 : 2).map((rater) => ({
              rater,
              choice: given(
                next() < 0.1 ? pick(titles, next, '') : next() < 0.03 ? 'khác' : choice,
              ),
            })),
          ] as const,
        ];
      }),
    ),
  };
}

function previous({ id }: Unit, making: Making) {
  const { rulebook, next } = making;
  if (next() < 0.3) return [];
  const scores = [...leavesOf(rulebook)].flatMap((leaf) =>
    next() < 0.8 ? [[leaf.id, next() < 0.1 ? '1/3' : (next() * 3).toFixed(2)] as const] : [],
  );
  const inputs = rulebook.inputs.flatMap(({ name, type, resolution }) =>
    datum(name, type, making, resolution),
  );
  const total = next() < 0.8 ? { total: (next() * 100).toFixed(2) } : {};
  return [[id, { inputs: new Map(inputs), scores: new Map(scores), ...total }] as const];
}

function documents(making: Making): readonly EvidenceDocument[] {
  const { next, days, times } = making;
  const states = ['accepted', 'accepted', 'accepted', 'pending', 'rejected', 'expired'] as const;
  return Array.from({ length: Math.floor(next() * 4) }, () => ({
    state: pick(states, next, 'accepted'),
    ...(next() < 0.8 ? { issued: besideDay(pick(days, next, '2025-06-30'), next) } : {}),
    // Most rulebooks ask for no time, and those that do for one with each document.
    ...(times.length > 0 && next() < 0.9 ? { time: timeOfMoment(besideMoment(making)) } : {}),
  }));
}

function datum(
  name: string,
  type: ValueType,
  making: Making,
  resolution?: string,
  spoilt = 0.06,
): readonly (readonly [string, Datum])[] {
  const { next } = making;
  const luck = next();
  if (luck < spoilt) return [];
  if (luck < spoilt * 1.2) return [[name, { kind: 'refused', text: '?', why: 'unreadable' }]];
  return [[name, given(valueOf(type, making, resolution, spoilt))]];
}

function valueOf(
  type: ValueType,
  making: Making,
  resolution: string | undefined,
  spoilt: number,
): string {
  const { next, numbers, days } = making;
  switch (type.kind) {
    case 'yes-no':
      return next() < 0.5 ? 'yes' : 'no';
    case 'date':
      return next() < spoilt / 10 ? '2025-02-30' : besideDay(pick(days, next, '2025-06-30'), next);
    case 'moment':
      return next() < spoilt / 10 ? '2025-06-30T24:00:00' : besideMoment(making);
    case 'choice':
      return next() < spoilt / 10
        ? 'lạ'
        : pick(
            type.options.map((option) => option.name),
            next,
            '',
          );
    default: {
      if (next() < spoilt / 10) return '0.0000001';
      if (next() < spoilt / 10) return '1000000000000000000';
      if (next() < spoilt / 10) return '-1';
      const digits = digitsOfFigure(type, resolution);
      const scale = 10n ** BigInt(digits);
      const spoken = Number(pick(numbers, next, '0'));
      const wanted = type.kind === 'ratio' && spoken > 1 ? spoken / 100 : spoken;
      const free = type.kind === 'ratio' ? next() : Math.floor(next() * 120);
      const at = next() < 0.6 ? wanted : next() < 0.15 ? 0 : free;
      const steps = BigInt(Math.round(at * Number(scale))) + BigInt(Math.floor(next() * 3) - 1);
      return print(ratio(steps < 0n ? 0n : steps, scale));
    }
  }
}

/** A moment of the rulebook, a second or a day beside it, or the first or last second of a day of it. */
function besideMoment({ next, days, times }: Making): string {
  const spoken = next() < 0.7 ? pick(times, next, '2025-06-30T17:00:00') : undefined;
  const ends = ['00:00:00', '23:59:59', '12:00:00'];
  const whole = momentOf(besideDay(pick(days, next, '2025-06-30'), next), pick(ends, next, ''));
  const steps = [-86_400, -1, 0, 0, 1, 86_400];
  const step = steps[Math.floor(next() * steps.length)] ?? 0;
  return momentFromNumber(momentNumber(spoken ?? whole) + step);
}

function besideDay(day: string, next: () => number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + Math.floor(next() * 5) - 2);
  return moved.toISOString().slice(0, 10);
}

/** All literals of the model, wherever they stand. */
const spokenOf = onceFor((rulebook: Rulebook) => {
  const [numbers, days, texts] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const times = new Set<string>();
  const types = new Set<string>(rulebook.unitTypes);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { kind, value: literal, by, name } = value as Record<string, unknown>;
    if (kind === 'number' && typeof literal === 'string') numbers.add(literal);
    if (kind === 'date' && typeof literal === 'string') days.add(literal);
    if (kind === 'moment' && typeof literal === 'string') times.add(literal);
    if (kind === 'text') texts.add(String(literal));
    if (kind === 'unit-is' && by === 'type') types.add(String(name));
    if (kind === 'type') types.add(String(name));
    if ((kind === 'unit-is' && by === 'unit') || kind === 'unit') texts.add(String(name));
    for (const part of Object.values(value)) visit(part);
  };
  visit(rulebook);
  for (const { unitType } of rulebook.parameters.flatMap(({ cases }) => cases))
    if (unitType) types.add(unitType);
  return {
    numbers: [...numbers, '0', '1'],
    days: [...days],
    times: [...times],
    texts: [...texts],
    types: [...types],
  };
});

const attributesOf = onceFor((rulebook: Rulebook): readonly string[] => {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { kind, to, name } = value as Record<string, unknown>;
    if (kind === 'reference' && to === 'attribute') names.add(String(name));
    for (const part of Object.values(value)) visit(part);
  };
  visit(rulebook);
  return [...names];
});

function given(value: string): Datum {
  return { kind: 'given', value };
}

function pick<T>(list: readonly T[], next: () => number, otherwise: T): T {
  return list[Math.floor(next() * list.length)] ?? otherwise;
}
