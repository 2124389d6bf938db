import { Validator, type Schema } from '@cfworker/json-schema';
import { TARGETS } from '@cchc/generators';
import { fingerprint, populationJson, type Rulebook } from '@cchc/model';
import { printResults, score } from '@cchc/semantics';
import { describe, expect, it } from 'vitest';
import { examples } from '../conformance/rulebooks.js';
import { orderOf, titled } from './order.js';

describe.each(examples())('the JSON Schemas of $name', ({ rulebook, data }) => {
  it('take its data and its results', async () => {
    const [population, results] = await schemasOf(rulebook);
    for (const one of data) {
      expect(problems(population, populationJson(one))).toEqual([]);
      const scored = score(rulebook, one);
      if (!scored.ok) throw new Error('not scored');
      for (const line of printResults(scored).trimEnd().split('\n').slice(0, 6)) {
        expect(problems(results, JSON.parse(line))).toEqual([]);
      }
    }
  });
});

describe.each(examples())('the JSON Schemas of $name', ({ rulebook, data }) => {
  it('refuse whatever part of its data or results is made something else', async () => {
    const [population, results] = await schemasOf(rulebook);
    const [first] = data;
    if (!first) return;
    const scored = score(rulebook, first);
    if (!scored.ok) throw new Error('not scored');
    const json = populationJson({ ...first, units: first.units.slice(0, 1) });
    const [header = '', unit = ''] = printResults(scored).split('\n');
    const taken = [
      ...spoilt(json).filter((one) => problems(population, one).length === 0),
      ...[header, unit].flatMap((line) =>
        spoilt(JSON.parse(line)).filter((one) => problems(results, one).length === 0),
      ),
    ];
    expect(taken).toEqual([]);
  });
});

describe('the JSON Schema of a population', () => {
  const { rulebook } = orderOf(
    titled(
      'Một',
      `số liệu n: số nguyên
    số liệu m: số chính xác đến 0,01
    chấm { khi đúng và n > 1 và m > 1: 10; còn lại: 0 }`,
    ),
    'vi',
  );
  const population = (inputs: object, more: object = {}) => ({
    format: 1,
    rounds: ['final'],
    shared: {},
    units: [
      {
        id: 'A',
        attributes: {},
        rounds: {
          final: { inputs, evidence: {}, surveys: {}, manualScores: {}, choices: {} },
        },
        cases: {},
        ...more,
      },
    ],
  });

  it.each([
    [{ x: 'yes', n: '12', m: '0.25' }],
    [{ x: 'no', m: '-3' }],
    [{ n: { refused: 'unreadable', text: 'mười' } }],
  ])('takes %j', async (inputs) => {
    const [schema] = await schemasOf(rulebook);
    expect(problems(schema, population(inputs))).toEqual([]);
  });

  it.each([
    [{ x: 'có' }],
    [{ n: '1.5' }],
    [{ n: 1 }],
    [{ n: '01' }],
    [{ n: '1e3' }],
    [{ m: '0.255' }],
    [{ m: '0.50' }],
    [{ z: '1' }],
    [{ n: { refused: 'unreadable' } }],
  ])('refuses %j', async (inputs) => {
    const [schema] = await schemasOf(rulebook);
    expect(problems(schema, population(inputs))).not.toEqual([]);
  });

  it.each([[{ id: '' }], [{ khác: 1 }], [{ cases: { hồ_sơ: [] } }]])(
    'refuses a unit with %j',
    async (more) => {
      const [schema] = await schemasOf(rulebook);
      expect(problems(schema, population({}, more))).not.toEqual([]);
    },
  );
});

async function schemasOf(rulebook: Rulebook): Promise<readonly [Schema, Schema]> {
  const target = TARGETS.find(({ name }) => name === 'json-schema');
  const hash = fingerprint(rulebook);
  const files =
    (await target?.generate({ rulebook, hash, version: '0', tongue: 'vi', vectors: [] })) ?? [];
  const [population = {}, results = {}] = files.map(
    ({ content }) => JSON.parse(content as string) as Schema,
  );
  return [population, results];
}

function problems(schema: Schema, value: unknown): readonly string[] {
  const { errors } = new Validator(schema, '2020-12', false).validate(value);
  return errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`);
}

/** The same with one part after the other a truth, which stands nowhere in data; the first hundreds. */
function spoilt(whole: unknown): readonly unknown[] {
  const places: (readonly string[])[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    // What a reason tells of is for its reader; ranks alone hold a truth.
    if (path.includes('reasons') || path.at(-1) === 'tied') return;
    places.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) visit(one, [...path, key]);
  };
  visit(whole, []);
  const changed = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return true;
    const copy: unknown = structuredClone(value);
    const inside = copy as Record<string, unknown>;
    inside[key] = changed(inside[key], rest);
    return copy;
  };
  return places.slice(0, 300).map((path) => changed(whole, path));
}
