import {
  day,
  dayFromNumber,
  dayNumber,
  digitsOfFigure,
  leavesOf,
  print,
  rational,
  type Datum,
  type Decimal,
  type Input,
  type Population,
  type Rulebook,
  type Unit,
  type ValueType,
  type Values,
} from '@cchc/model';
import fc from 'fast-check';

/**
 * Populations of a few units that hand in what the rulebook asks for, near its own numbers, and now
 * and then nothing, or what cannot be used.
 */
export function randomPopulation(rulebook: Rulebook): fc.Arbitrary<Population> {
  const numbers = numbersOf(rulebook);
  const rounds = roundsOf(rulebook);
  const own = rulebook.inputs.filter(({ shared }) => !shared);
  const shared = rulebook.inputs.filter((input) => input.shared);
  const leaves = [...leavesOf(rulebook)].map(({ id }) => id);
  const round = fc.record({
    inputs: values(own, (input) => datum(input.type, numbers, input.resolution)),
    evidence: mapOf(
      rulebook.evidence.map(({ name }) => name),
      () => fc.array(document, { maxLength: 3 }),
    ),
    surveys: mapOf(
      rulebook.surveys.map(({ name }) => name),
      (name) => answersOf(name, rulebook),
    ),
    manualScores: mapOf(leaves, (leaf) => ratersOf(leaf, rulebook)),
    choices: mapOf(leaves, (leaf) => choicesOf(leaf, rulebook)),
  });
  const unit = fc.record({
    type: fc.option(fc.constantFrom(...typesOf(rulebook)), { nil: undefined, freq: 8 }),
    block: fc.constantFrom(undefined, 'Khối 1', 'Khối 2'),
    attributes: attributesOf(rulebook),
    rounds: fc.tuple(...rounds.map(() => fc.option(round, { nil: undefined, freq: 5 }))),
    cases: mapOf(
      rulebook.tables.map(({ name }) => name),
      (name) => rowsOf(name, rulebook, numbers),
    ),
  });
  const before = fc.record({
    inputs: values(own, (input) => datum(input.type, numbers, input.resolution)),
    scores: mapOf(leaves, () => fc.constantFrom('1', '2.5', '1/3')),
    total: fc.option(fc.constantFrom('80', '72.25'), { nil: undefined }),
  });
  return fc
    .record({
      units: fc.array(unit, { minLength: 1, maxLength: 5 }),
      shared: values(shared, (input) => datum(input.type, numbers, input.resolution)),
      before: fc.array(before, { maxLength: 3 }),
    })
    .map(({ units, shared: all, before: had }): Population => ({
      rounds,
      shared: all,
      units: units.map(({ type, block, rounds: handed, ...rest }, at): Unit => ({
        id: `đv${String(at + 1)}`,
        ...(type === undefined ? {} : { type }),
        ...(block === undefined ? {} : { block }),
        ...rest,
        rounds: new Map(
          handed.flatMap((data, index) => (data ? [[rounds[index] ?? '', data] as const] : [])),
        ),
      })),
      previous: new Map(
        had.map(({ total, ...rest }, at) => [
          `đv${String(at + 1)}`,
          { ...rest, ...(total === undefined ? {} : { total }) },
        ]),
      ),
    }));
}

/** Every number and day that the rulebook writes, and its neighbours. */
interface Numbers {
  readonly numbers: readonly string[];
  readonly days: readonly string[];
}

function numbersOf(rulebook: Rulebook): Numbers {
  const found = new Set<string>(['0', '1', '2', '3', '10']);
  const days = new Set<string>([`${String(rulebook.year)}-06-30`]);
  JSON.stringify(rulebook, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('kind' in value)) return value;
    const text = 'value' in value && typeof value.value === 'string' ? value.value : '';
    if (value.kind === 'number' && text !== '') found.add(text);
    if (value.kind === 'date' && text !== '') days.add(text);
    return value;
  });
  return { numbers: [...found], days: [...days] };
}

function roundsOf(rulebook: Rulebook): readonly string[] {
  const named = new Set<string>();
  JSON.stringify(rulebook, (name, value: unknown) => {
    if (name === 'round' && typeof value === 'string') named.add(value);
    return value;
  });
  return [...named, 'last'];
}

function typesOf({ unitTypes, parameters }: Rulebook): readonly string[] {
  const ofParameters = parameters.flatMap(({ cases }) => cases.map(({ unitType }) => unitType));
  return [...new Set([...unitTypes, ...ofParameters.filter((one) => one !== undefined), 'xã'])];
}

function attributesOf(rulebook: Rulebook): fc.Arbitrary<Values> {
  const named = new Set<string>();
  const texts = new Set<string>(['khác']);
  JSON.stringify(rulebook, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('kind' in value)) return value;
    if ('to' in value && value.to === 'attribute' && 'name' in value) named.add(String(value.name));
    if (value.kind === 'text' && 'value' in value) texts.add(String(value.value));
    return value;
  });
  return mapOf([...named], () => fc.constantFrom(...texts).map(given));
}

const given = (value: string): Datum => ({ kind: 'given', value });
const unusable: fc.Arbitrary<Datum> = fc.constantFrom<Datum>(
  { kind: 'refused', text: 'mười', why: 'unreadable' },
  given('-1'),
  given('0.0000001'),
  given('1234567890123456'),
  given('x'),
);

function datum(type: ValueType, of: Numbers, resolution?: Decimal): fc.Arbitrary<Datum> {
  const usable = usableOf(type, of, resolution).map(given);
  return fc.oneof({ weight: 30, arbitrary: usable }, { weight: 1, arbitrary: unusable });
}

function usableOf(type: ValueType, of: Numbers, resolution?: Decimal): fc.Arbitrary<string> {
  switch (type.kind) {
    case 'yes-no':
      return fc.constantFrom('yes', 'no');
    case 'date':
      return fc
        .tuple(fc.constantFrom(...of.days), fc.integer({ min: -40, max: 40 }))
        .map(([start, by]) => dayFromNumber(dayNumber(start) + by))
        .filter((one) => day(Number(one.slice(0, 4)), 1, 1) !== undefined);
    case 'choice':
      return fc.constantFrom(...type.options.map(({ name }) => name));
    default: {
      const step = rational(resolution ?? (type.kind === 'integer' ? '1' : '0.0001'));
      const digits = digitsOfFigure(type, resolution);
      return fc
        .tuple(fc.constantFrom(...of.numbers), fc.integer({ min: -1, max: 1 }), fc.nat(120))
        .map(([near, by, other]) => {
          const base =
            type.kind !== 'ratio' && other < 60 ? rational(String(other)) : rational(near);
          const value = base.add(step.mul(BigInt(by)));
          const held = value.div(step).n % 1n === 0n && value.s >= 0n ? value : value.abs();
          const most = type.kind === 'ratio' && held.compare(1) > 0 ? held.div(100) : held;
          const text = print(
            most
              .mul(10n ** BigInt(digits))
              .floor()
              .div(10n ** BigInt(digits)),
          );
          return text;
        });
    }
  }
}

const document = fc.record(
  {
    state: fc.constantFrom('accepted', 'accepted', 'pending', 'rejected', 'expired'),
    issued: fc.integer({ min: 19_000, max: 21_500 }).map(dayFromNumber),
  },
  { requiredKeys: ['state'] },
);

function answersOf(name: string, { surveys }: Rulebook) {
  const survey = surveys.find((one) => one.name === name);
  const groups = survey?.groups.map((group) => group.name) ?? [];
  const options = survey?.options.map((option) => option.name) ?? [];
  const whole: ValueType = { kind: 'integer' };
  return fc.array(
    fc.record({
      group: fc.constantFrom(...(groups.length > 0 ? groups : [''])),
      option: fc.constantFrom(...options),
      count: datum(whole, { numbers: ['0', '50', '100'], days: [] }),
    }),
    { minLength: 1, maxLength: 6 },
  );
}

function ratersOf(leaf: string, rulebook: Rulebook) {
  const form = formOf(leaf, rulebook);
  const names = form?.kind === 'manual' ? form.raters.map(({ name }) => name) : [];
  const rater = (name: string) =>
    fc.record({
      rater: fc.constant(name),
      score: fc.constantFrom('0', '1', '2', '0.5', '1.25', '3').map(given),
      reason: fc.constantFrom('vì', 'vì', 'vì', ''),
    });
  return fc.tuple(...(names.length > 0 ? names : ['một']).map(rater));
}

function choicesOf(leaf: string, rulebook: Rulebook) {
  const form = formOf(leaf, rulebook);
  const titles = form?.kind === 'scorer-choice' ? form.alternatives.map(({ title }) => title) : [];
  return fc.array(
    fc.record({
      rater: fc.constantFrom('một', 'hai'),
      choice: fc.constantFrom(...titles, ...titles, 'không có').map(given),
    }),
    { maxLength: 2 },
  );
}

function formOf(leaf: string, rulebook: Rulebook) {
  return [...leavesOf(rulebook)].find(({ id }) => id === leaf)?.rule?.scoring;
}

function rowsOf(name: string, { tables }: Rulebook, numbers: Numbers) {
  const columns = tables.find((table) => table.name === name)?.columns ?? [];
  const cells = values(columns, ({ type }) => datum(type, numbers));
  return fc
    .array(cells, { maxLength: 5 })
    .map((rows) => rows.map((row, at) => ({ row: at + 2, cells: row })));
}

function values<Of extends Pick<Input, 'name'>>(
  declared: readonly Of[],
  datumOf: (one: Of) => fc.Arbitrary<Datum>,
): fc.Arbitrary<Values> {
  const byName = new Map(declared.map((one) => [one.name, one]));
  return mapOf([...byName.keys()], (name) => {
    const one = byName.get(name);
    return one ? datumOf(one) : unusable;
  });
}

/** Some value for most names, nothing for a few. */
function mapOf<Value>(
  names: readonly string[],
  valueOf: (name: string) => fc.Arbitrary<Value>,
): fc.Arbitrary<ReadonlyMap<string, Value>> {
  return fc
    .tuple(...names.map((name) => fc.option(valueOf(name), { nil: undefined, freq: 25 })))
    .map(
      (all) =>
        new Map(
          all.flatMap((value, at) =>
            value === undefined ? [] : [[names[at] ?? '', value] as const],
          ),
        ),
    );
}
