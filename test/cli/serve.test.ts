import { request } from 'node:http';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { Validator, type Schema } from '@cfworker/json-schema';
import { populationJson, type Population } from '@cchc/model';
import { printResults, score } from '@cchc/semantics';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../packages/cli/src/run.js';
import type { Io } from '../../packages/cli/src/io.js';
import { madeUp } from '../conformance/made-up.js';
import { examples } from '../conformance/rulebooks.js';
import { VI, VI_BAD, folderWith } from './fixture.js';

const root = join(import.meta.dirname, '../..');
const EXAMPLE = 'thanh-tri/thanh-tri.cchc';
const tried = examples().find(({ name }) => name === EXAMPLE);
if (!tried) throw new Error(`no example ${EXAMPLE}`);
const { rulebook, data } = tried;
const [given] = data;
if (!given) throw new Error(`no data of ${EXAMPLE}`);
/** Units of the example, which hand in what the rulebook asks for, and two that hand in nothing. */
const first = (count: number): Population => {
  const units = given.units.slice(0, count);
  const bare = units.slice(0, 2).map(({ id, type }) => ({
    id: `${id}-trống`,
    ...(type === undefined ? {} : { type }),
    attributes: new Map(),
    rounds: new Map(),
    cases: new Map(),
  }));
  return { ...given, units: [...units, ...bare] };
};

let service: Awaited<ReturnType<typeof serving>>;
beforeAll(async () => {
  const args = ['serve', `examples/${EXAMPLE}`, '--port', '0', '--lang', 'en'];
  service = await serving(root, [...args, '--allow-origin', 'https://noi-bo.example']);
}, 60_000);
afterAll(async () => {
  expect(await service.end()).toBe(0);
});

describe('the service', () => {
  it('scores to the bytes of the reference', async () => {
    const population = first(12);
    const round = population.rounds[0] ?? '';
    const accept = { accept: 'application/jsonl' };
    const { status, body } = await posted(`/score?round=${round}`, population, accept);
    const result = score(rulebook, population, round);
    expect([status, body]).toEqual([200, result.ok ? printResults(result) : '']);
  });

  it('says what is left to do, and explains, in the language asked for', async () => {
    const population = first(2);
    const id = population.units[0]?.id ?? '';
    const checked = await posted('/check?lang=vi', population);
    expect(checked.headers['content-language']).toBe('vi');
    expect(checked.body).toContain('thiếu số liệu');
    const one = await posted(`/explain?unit=${id}&node=I.1`, population, {
      'accept-language': 'en',
    });
    expect(one.headers['content-language']).toBe('en');
    const { nodes } = JSON.parse(one.body) as {
      readonly nodes: readonly { readonly node: string }[];
    };
    expect(nodes.map(({ node }) => node)).toEqual(['I.1']);
  });

  it.each([
    ['/x', 'GET', 404, 'not-found'],
    ['/score', 'GET', 405, 'method-not-allowed'],
    ['/health?x=1', 'GET', 400, 'wrong-parameter'],
    ['/health?lang=fr', 'GET', 400, 'wrong-parameter'],
    ['/health?lang=vi&lang=en', 'GET', 400, 'parameter-twice'],
    ['//[', 'GET', 404, 'not-found'],
  ])('refuses %s by %s', async (path, method, status, code) => {
    expect(problemOf(await asked(path, { method }))).toEqual([status, code]);
  });

  const json = { 'content-type': 'application/json' };
  it.each([
    ['what is no JSON', '{', json, 400, 'not-json'],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), json, 400, 'not-json'],
    ['text', '{}', { 'content-type': 'text/plain' }, 415, 'wrong-media-type'],
    [
      'other letters',
      '{}',
      { 'content-type': 'application/json; charset=latin1' },
      415,
      'wrong-media-type',
    ],
    ['what is packed', '{}', { ...json, 'content-encoding': 'gzip' }, 415, 'wrong-media-type'],
    ['what is too large', ' '.repeat(9 * 1024 * 1024), json, 413, 'too-large'],
    ['what is no population', '[]', json, 422, 'wrong-population'],
    [
      'no rounds',
      JSON.stringify({ format: 1, rounds: [], shared: {}, units: [] }),
      json,
      422,
      'wrong-population',
    ],
    ['a form that is not offered', '{}', { ...json, accept: 'text/html' }, 406, 'not-acceptable'],
  ])('refuses %s', async (_, body, headers, status, code) => {
    expect(problemOf(await asked('/score', { method: 'POST', body, headers }))).toEqual([
      status,
      code,
    ]);
  });

  it('names every place of the data that is wrong', async () => {
    const wrong = { ...populationJson(first(1)), rounds: ['self', 3], more: 1 };
    const { body } = await posted('/score?lang=en', wrong);
    const { errors } = JSON.parse(body) as { readonly errors: readonly object[] };
    expect(errors).toEqual([
      { pointer: '/rounds/1', detail: 'is of another type' },
      { pointer: '/more', detail: 'is a key that the rulebook does not have' },
    ]);
  });

  it.each(['unit=u9', 'unit=u1&node=zz', 'unit=u1&round=none'])('explains no %s', async (query) => {
    const { units } = first(1);
    const asks = query.replace('u1', units[0]?.id ?? '');
    const [status] = problemOf(await posted(`/explain?${asks}`, first(1)));
    expect(status).toBe(404);
  });

  it('serves this machine only, and pages that are allowed', async () => {
    const health = (headers: Record<string, string>) => asked('/health', { headers });
    expect(problemOf(await health({ host: 'evil.example' }))).toEqual([421, 'wrong-host']);
    expect(problemOf(await health({ origin: 'https://evil.example' }))).toEqual([
      403,
      'wrong-origin',
    ]);
    const allowed = await health({ origin: 'https://noi-bo.example' });
    expect(allowed.headers['access-control-allow-origin']).toBe('https://noi-bo.example');
    const preflight = await asked('/score', {
      method: 'OPTIONS',
      headers: { origin: 'https://noi-bo.example', 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers['access-control-allow-methods']]).toEqual([
      204,
      'POST',
    ]);
  });
});

describe('the contract', () => {
  /** Requests of every operation, in order and not, each answered as the document says. */
  it('is kept, whatever is asked', async () => {
    const document = JSON.parse((await asked('/openapi.json')).body) as Document;
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    const population = fc.oneof(
      fc.constantFrom(1, 3, 5).map((count) => populationJson(first(count))),
      fc.integer().map((seed) => populationJson(madeUp(rulebook, seed, 3))),
    );
    const spoilt = population.chain((one) => spoiltForms(one));
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('self', 'final', given.units[0]?.id ?? '', 'I.1', 'vi', 'en', ''),
    );
    const body = fc.oneof(
      population,
      spoilt,
      fc.json().map((text): unknown => JSON.parse(text)),
    );
    const calls = fc.record({
      at: fc.nat(operations.length - 1),
      query: fc.dictionary(fc.constantFrom('round', 'unit', 'node', 'lang', 'x'), value, {
        maxKeys: 3,
      }),
      body,
      jsonl: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(calls, async ({ at, query, body: sent, jsonl }) => {
        const { path, method, operation } = operations[at] ?? {
          path: '',
          method: '',
          operation: undefined,
        };
        const asks = new URLSearchParams(query).toString();
        const answer = await asked(`${path}?${asks}`, {
          method: method.toUpperCase(),
          headers: {
            ...(method === 'post' ? { 'content-type': 'application/json' } : {}),
            accept: jsonl ? 'application/jsonl' : '*/*',
          },
          ...(method === 'post' ? { body: JSON.stringify(sent) } : {}),
        });
        const described = operation?.responses[String(answer.status)];
        expect(described, `${method} ${path} gives ${answer.status}`).toBeDefined();
        const type = (answer.headers['content-type'] ?? '').split(';')[0] ?? '';
        const form = described?.content?.[type];
        expect(form, `${method} ${path} gives ${type}`).toBeDefined();
        if (type === 'application/jsonl') return;
        const schema = { ...document, ...form?.schema } as Schema;
        const { errors } = new Validator(schema, '2020-12', false).validate(
          JSON.parse(answer.body),
        );
        expect(errors).toEqual([]);
      }),
      { numRuns: 120, seed: 20_261_130 },
    );
  }, 120_000);

  it('is what the target openapi writes', async () => {
    const { cwd, cchc } = folderWith({});
    const path = join(root, 'examples', EXAMPLE);
    expect((await cchc(`generate ${path} --target openapi --out out --lang en`)).exit).toBe(0);
    const written: unknown = JSON.parse(
      readFileSync(join(cwd, 'out/openapi/openapi.json'), 'utf8'),
    );
    expect(JSON.parse((await asked('/openapi.json?lang=en')).body)).toEqual(written);
  });
});

describe('cchc serve', () => {
  it('does not serve what cannot be scored', async () => {
    const { cchc } = folderWith({ 'bad.cchc': VI_BAD });
    const two = join(root, 'test/corpus/several/good/one-a-type-of-unit.cchc');
    expect((await cchc('serve bad.cchc --port 0')).exit).toBe(1);
    expect((await cchc(`serve ${two} --port 0`)).exit).toBe(2);
    expect((await cchc('serve none.cchc --port 0')).exit).toBe(2);
  });

  it('says why it cannot listen', async () => {
    const { cchc } = folderWith({ 'a.cchc': VI });
    const { exit, stderr } = await cchc(`serve a.cchc --port ${service.port} --lang en`);
    expect(exit).toBe(2);
    expect(stderr).toContain('another program uses it');
  });
});

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly responses: Readonly<
              Record<
                string,
                { readonly content?: Readonly<Record<string, { readonly schema: object }>> }
              >
            >;
          }
        >
      >
    >
  >;
}

/** A population with one part taken out or made something else. */
function spoiltForms(whole: object): fc.Arbitrary<unknown> {
  const places: (readonly string[])[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    places.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) visit(one, [...path, key]);
  };
  visit(whole, []);
  const changed = (value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown => {
    if (key === undefined) return to;
    if (Array.isArray(value))
      return value.map((one: unknown, at): unknown =>
        String(at) === key ? changed(one, rest, to) : one,
      );
    return Object.fromEntries(
      Object.entries(value as object).map(([name, one]) => [
        name,
        name === key ? changed(one, rest, to) : one,
      ]),
    );
  };
  return fc
    .tuple(fc.constantFrom(...places), fc.constantFrom<unknown>(null, 1, 'x', [], {}, true))
    .map(([path, to]) => changed(whole, path, to));
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

function posted(path: string, population: Population | object, headers = {}): Promise<Answered> {
  const body =
    'units' in population && 'format' in population
      ? population
      : populationJson(population as Population);
  const all = { 'content-type': 'application/json', ...headers };
  return asked(path, { method: 'POST', headers: all, body: JSON.stringify(body) });
}

function asked(
  path: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: service.port, path, method, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode = 0, headers: got } = response;
          const text = Buffer.concat(chunks).toString();
          resolve({ status: statusCode, headers: got as Answered['headers'], body: text });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function problemOf({ status, headers, body }: Answered): readonly [number, string] {
  expect(headers['content-type']).toBe('application/problem+json');
  const { type } = JSON.parse(body) as { readonly type: string };
  return [status, type.replace('urn:cchc:problem:', '')];
}

/** Runs the command in this process until it is told to end. */
async function serving(cwd: string, args: readonly string[]) {
  let end = (): void => undefined;
  let url = '';
  const started = new Promise<void>((resolve) => {
    const io: Io = {
      cwd,
      env: {},
      stdout: {
        write: (text) => {
          url = /http:\S+?:(\d+)/.exec(text)?.[1] ?? '';
          resolve();
        },
        isTTY: false,
        columns: undefined,
      },
      stderr: { write: () => undefined, isTTY: false, columns: undefined },
      stdin: () => Promise.resolve(new Uint8Array()),
      onInterrupt: (stop) => {
        end = stop;
      },
    };
    ended = run(args, io);
  });
  await started;
  return {
    port: Number(url),
    end: () => {
      end();
      return ended;
    },
  };
}

let ended: Promise<number>;
