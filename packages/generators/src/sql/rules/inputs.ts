import type { Name } from '@cchc/model';
import { FALSE, TRUE, both, eitherOf, not } from '../../program/cond.js';
import { int, type Cond, type Int, type Range } from '../../program/int.js';
import { compareRat, type Rat } from '../../program/rat.js';
import { DAYS, MOMENTS, rangeOfType } from '../../program/slots.js';
import type { Block, LetValue } from '../../program/statement.js';
import type { InputProgram } from '../../program/program.js';
import { condSql } from '../flow/print.js';
import { column, textOf, truthOf } from '../flow/sheet.js';
import { objectSql, plainly, tell } from '../flow/told.js';
import { constantBounds, kindOf } from '../reading/kinds.js';
import { smallType } from '../reading/small.js';
import type { Scorer } from '../scorer.js';
import { exactText } from '../texts.js';
import { linesOf, type Lack } from './body.js';
import { unitScope } from './unit-scope.js';

/** A figure of a unit, and why it may lack. */
export interface Figure {
  readonly value: LetValue;
  readonly lacks: readonly Lack[];
}

/**
 * An input, refused where it is unreadable or out of its bounds. What the reading decided stands in its
 * column and among the faults; bounds that hang on other figures are looked at here.
 */
export function inputOf(name: Name, checking: ReadonlySet<string>, scorer: Scorer): Figure {
  const asked = scorer.program.inputs.find(({ input }) => input.name === name);
  if (!asked) throw new Error(`no input ${name}`);
  if (checking.has(name))
    return { value: valued(asked, 'NULL', scorer), lacks: [missing(name, TRUE, 'NULL')] };
  const within = [...checking].filter((one) => leadsTo(name, one, scorer)).sort();
  return scorer.once(`input ${name} while ${within.join(' ')}`, () =>
    readInput(asked, new Set(within), scorer),
  );
}

function readInput(asked: InputProgram, checking: ReadonlySet<string>, scorer: Scorer): Figure {
  const { handedIn, sheet, dialect } = scorer;
  const { name } = asked.input;
  const read = handedIn.input(name);
  if (smallType(asked, scorer.program.inputs, dialect) !== undefined) sheet.holdSmall(read);
  const fault = dialect.faultOf(handedIn.faultsOf(name), name);
  const isRefused: Lack = {
    when: truthOf(`(${read} IS NULL AND ${fault} IS NOT NULL)`),
    cause: 'refused',
    told: [{ sql: fault }],
    isNull: read,
  };
  const isMissing = (column: string): Lack => missing(name, truthOf(`(${column} IS NULL)`), column);
  const bounds = constantBounds(asked) ? [] : boundsOf(asked, read, checking, scorer);
  const beyond = bounds.map(({ beyond: one }) => one).reduce(eitherOf, FALSE);
  if (beyond.op === 'false')
    return { value: valued(asked, read, scorer), lacks: [isRefused, isMissing(read)] };
  const sound = sheet.raw(
    `${read}_within`,
    `CASE WHEN ${condSql(beyond, sheet)} THEN NULL ELSE ${read} END`,
  );
  const told = `CASE ${bounds.map((one) => `WHEN ${condSql(one.beyond, sheet)} THEN ${one.told}`).join(' ')} END`;
  const tooFar: Lack = {
    when: truthOf(`(${sound} IS NULL AND ${read} IS NOT NULL)`),
    cause: 'refused',
    told: [{ sql: told }],
  };
  const within = bounds.flatMap((one) => one.within(sound));
  return {
    value: valued(asked, sound, scorer, rangeWithin(asked)),
    lacks: [tooFar, isRefused, isMissing(sound)].map((lack) => ({
      ...lack,
      isNull: sound,
      within,
    })),
  };
}

function missing(name: Name, when: Cond, isNull: string): Lack {
  const told = tell([{ kind: 'missing-input', input: name }]);
  return { when, cause: 'missing-input', told, isNull, isLast: true };
}

interface Bound {
  readonly beyond: Cond;
  readonly told: string;
  /** What holds of a column with the figures that are not beyond it. */
  readonly within: (sound: string) => readonly Cond[];
}

/** Where a stated bound lacks there is none to check. */
function boundsOf(
  asked: InputProgram,
  read: string,
  checking: ReadonlySet<string>,
  scorer: Scorer,
): readonly Bound[] {
  const { dialect } = scorer;
  const { input } = asked;
  const kind = input.type.kind;
  const value = exactOf(asked, numberOf(asked, read, scorer));
  const shown = (one: Rat): { readonly sql: string } => plainly(shownAs(kind, one, scorer));
  const bound = (
    block: Block | undefined,
    by: '<' | '>',
    ofKind: bigint | undefined,
  ): readonly Bound[] => {
    const stated = block
      ? statedBound(
          block,
          `${read}_${by === '<' ? 'lowest' : 'highest'}`,
          input.name,
          checking,
          scorer,
        )
      : ofKind === undefined
        ? undefined
        : { value: { num: int(ofKind), den: int(1) }, holds: TRUE };
    if (!stated) return [];
    const why = by === '<' ? 'below-lowest' : 'above-highest';
    const compared = compareRat(value, by, stated.value);
    const beyond = both(stated.holds, compared);
    const told = objectSql(
      [
        ['kind', 'refused-input'],
        ['input', input.name],
        ['why', why],
        ['value', shown(value)],
        ['bound', shown(stated.value)],
      ],
      dialect,
    );
    const within = (sound: string): readonly Cond[] => {
      if (stated.holds.op !== 'true') return [];
      const own = exactOf(asked, numberOf(asked, sound, scorer));
      return [compareRat(own, by === '<' ? '>=' : '<=', stated.value)];
    };
    return [{ beyond, told, within }];
  };
  const isNumber = kind === 'integer' || kind === 'number' || kind === 'ratio';
  return [
    ...bound(asked.lowest, '<', isNumber ? 0n : undefined),
    ...bound(asked.highest, '>', kind === 'ratio' ? 1n : undefined),
  ];
}

function statedBound(
  block: Block,
  prefix: string,
  name: Name,
  checking: ReadonlySet<string>,
  scorer: Scorer,
): { readonly value: Rat; readonly holds: Cond } | undefined {
  const lines = linesOf(block, unitScope(scorer, new Set([...checking, name])), prefix);
  const last = lines.at(-1);
  if (last?.is !== 'end') return undefined;
  const { ending } = last;
  const value =
    ending.kind === 'value'
      ? ending.value
      : ending.kind === 'day'
        ? { num: ending.value, den: int(1) }
        : undefined;
  if (!value) return undefined;
  let holds: Cond = { op: 'true' };
  for (const line of lines.slice(0, -1)) {
    if (line.is !== 'lack') return undefined;
    if (line.when.op === 'true') return undefined;
    // A figure that is null decides no comparison, if nothing passes over it.
    if (line.isNull && isStrict(value.num) && isStrict(value.den)) continue;
    const lacks: Cond = line.isNull
      ? line.when
      : truthOf(`coalesce(${condSql(line.when, scorer.sheet)}, FALSE)`);
    holds = both(holds, not(lacks));
  }
  return { value, holds };
}

/** Whether nothing comes of it where a part is null. */
function isStrict(one: Int): boolean {
  switch (one.op) {
    case 'add':
    case 'sub':
    case 'mul':
    case 'floor-div':
      return isStrict(one.left) && isStrict(one.right);
    case 'neg':
    case 'abs':
      return isStrict(one.value);
    default:
      return one.op === 'const' || one.op === 'local';
  }
}

function shownAs(kind: string, value: Rat, scorer: Scorer): string {
  if (kind === 'date') return scorer.dialect.dayText(exactText.whole(value.num, scorer.sheet));
  if (kind === 'moment') return scorer.dialect.momentText(exactText.whole(value.num, scorer.sheet));
  return exactText.of(value, undefined, scorer);
}

/** Whether the bounds of an input ask for another one, over however many others. */
function leadsTo(from: Name, to: Name, scorer: Scorer): boolean {
  const seen = new Set<Name>();
  const visit = (name: Name): boolean => {
    if (seen.has(name)) return false;
    seen.add(name);
    return inputsAsked(name, scorer).some((next) => next === to || visit(next));
  };
  return from === to || visit(from);
}

function inputsAsked(name: Name, scorer: Scorer): readonly Name[] {
  return scorer.once(`inputs asked by ${name}`, () => {
    const asked = scorer.program.inputs.find(({ input }) => input.name === name);
    const found = new Set<Name>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { of, name: slot, spread } = value as Record<string, unknown>;
      if (of === 'input' && typeof slot === 'string') found.add(slot);
      if (typeof spread === 'number') visit(scorer.program.spreads[spread]?.body);
      for (const part of Object.values(value)) visit(part);
    };
    visit([asked?.lowest, asked?.highest]);
    return [...found];
  });
}

function rangeOf({ input, digits }: InputProgram) {
  if (input.type.kind === 'date') return DAYS;
  if (input.type.kind === 'moment') return MOMENTS;
  if (constantBounds({ input, digits }))
    return rangeOfType(input.type, boundsAsText(input), digits);
  const most = 10n ** 15n - 1n;
  return { low: input.atLeast ? -most : 0n, high: most };
}

/** The same where the bounds were looked at: one that is constant holds. */
function rangeWithin(asked: InputProgram): Range {
  const { input, digits } = asked;
  if (input.type.kind === 'date' || input.type.kind === 'moment') return rangeOf(asked);
  const { low, high } = rangeOfType(input.type, boundsAsText(input), digits);
  return {
    ...rangeOf(asked),
    ...(input.atLeast?.kind === 'number' && low !== undefined ? { low } : {}),
    ...(input.atMost?.kind === 'number' && high !== undefined ? { high } : {}),
  };
}

function boundsAsText(input: InputProgram['input']) {
  const constant = (one: typeof input.atLeast) => (one?.kind === 'number' ? one.value : undefined);
  const [atLeast, atMost] = [constant(input.atLeast), constant(input.atMost)];
  return {
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
  };
}

function numberOf(
  asked: InputProgram,
  name: string,
  { dialect }: Scorer,
  { low, high }: Range = rangeOf(asked),
): Int {
  const { kind } = asked.input.type;
  if (kind === 'date') return column(dialect.dayNumber(name), low, high);
  return column(kind === 'moment' ? dialect.momentNumber(name) : name, low, high);
}

function valued(
  asked: InputProgram,
  name: string,
  scorer: Scorer,
  range: Range = rangeOf(asked),
): LetValue {
  switch (asked.input.type.kind) {
    case 'yes-no':
      return { type: 'bool', value: truthOf(name) };
    case 'choice':
      return { type: 'text', value: textOf(name) };
    default:
      return { type: 'int', value: numberOf(asked, name, scorer, range) };
  }
}

function exactOf({ input, digits }: InputProgram, num: Int): Rat {
  const isTime = input.type.kind === 'date' || input.type.kind === 'moment';
  return { num, den: int(isTime ? 1 : 10n ** BigInt(digits)) };
}

export function attributeOf(name: Name, { handedIn, dialect }: Scorer): Figure {
  const value = handedIn.attribute(name);
  const fault = dialect.faultOf(handedIn.faults, `attribute ${name}`);
  return {
    value: { type: 'text', value: textOf(value) },
    lacks: [
      {
        when: truthOf(`(${value} IS NULL AND ${fault} IS NOT NULL)`),
        cause: 'refused',
        told: [{ sql: fault }],
        isNull: value,
      },
      missing(name, truthOf(`(${value} IS NULL)`), value),
    ],
  };
}

/** What the unit handed in the year before; only its kind bounds it. */
export function previousInputOf(name: Name, scorer: Scorer): Figure {
  const { handedIn, dialect, program } = scorer;
  const asked = program.inputs.find(({ input }) => input.name === name);
  if (!asked) throw new Error(`no input ${name}`);
  const value = handedIn.previousInput(name);
  const fault = dialect.faultOf(handedIn.faults, `previous ${name}`);
  const kind = kindOf(asked.input.type, asked.input.resolution);
  const plain: InputProgram = {
    input: { ...withoutBounds(asked.input) },
    digits: kind.digits,
  };
  return {
    value: valued(plain, value, scorer),
    lacks: [
      {
        when: truthOf(`(${value} IS NULL AND ${fault} IS NOT NULL)`),
        cause: 'refused',
        told: [{ sql: fault }],
        isNull: value,
      },
      {
        when: truthOf(`(${value} IS NULL)`),
        cause: 'missing-input',
        told: tell([{ kind: 'missing-previous', what: 'input', name }]),
        isNull: value,
      },
    ],
  };
}

function withoutBounds(input: InputProgram['input']): InputProgram['input'] {
  const { name, type, shared, at } = input;
  return { name, type, shared, at };
}
