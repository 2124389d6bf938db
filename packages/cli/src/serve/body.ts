import type { IncomingMessage } from 'node:http';
import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import { serviceDocument } from '@cchc/generators';
import type { PopulationJson, Rulebook } from '@cchc/model';
import { schemaErrorInWords, type Tongue } from '@cchc/words';
import { Problem, type BodyError } from './answer.js';

/** As much as `cchc` reads of a JSON file. */
export const MOST_BYTES = 8 * 1024 * 1024;

/** Reads a body, no more of it than is allowed, as JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  checkMediaType(request);
  const tooLarge = new Problem('too-large', { most: `${String(MOST_BYTES / 1024 / 1024)} MiB` });
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge;
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return JSON.parse(text) as unknown;
  } catch {
    throw new Problem('not-json', {});
  }
}

function checkMediaType({ headers }: IncomingMessage): void {
  const given = headers['content-type'] ?? '';
  const [type = '', ...parameters] = given.split(';').map((part) => part.trim().toLowerCase());
  const isUtf8 = parameters.every(
    (one) => !one.startsWith('charset=') || /^charset="?utf-8"?$/.test(one),
  );
  const encoding = headers['content-encoding'] ?? 'identity';
  if (type !== 'application/json' || !isUtf8 || encoding !== 'identity') {
    throw new Problem('wrong-media-type', { given: encoding === 'identity' ? given : encoding });
  }
}

/** Takes a population that is as the service's own description says, and no other. */
export function populationReader(rulebook: Rulebook) {
  const document = serviceDocument({ rulebook, hash: '', version: '', tongue: 'en' });
  const schema = { ...document, $ref: '#/components/schemas/Population' } as Schema;
  const validator = new Validator(schema, '2020-12', false);
  return (value: unknown, tongue: Tongue): PopulationJson => {
    const { valid, errors } = validator.validate(value);
    if (!valid) {
      const found = errorsOf(errors, tongue);
      throw new Problem('wrong-population', { count: found.length }, found.slice(0, MOST_NAMED));
    }
    const population = value as PopulationJson;
    checkMeaning(population);
    return population;
  };
}

const MOST_NAMED = 50;

/** What a schema cannot say. */
function checkMeaning({ units }: PopulationJson): void {
  const seen = new Set<string>();
  for (const { id } of units) {
    if (seen.has(id)) throw new Problem('unit-twice', { unit: id });
    seen.add(id);
  }
}

/** The innermost errors, one a place: those around them only say that something inside is wrong. */
function errorsOf(errors: readonly OutputUnit[], tongue: Tongue): readonly BodyError[] {
  const found = new Map<string, string>();
  const places = errors.map(({ instanceLocation }) => instanceLocation);
  for (const { keyword, instanceLocation: place } of errors) {
    if (AROUND.has(keyword) && places.some((one) => one.startsWith(`${place}/`))) continue;
    if (AROUND.has(keyword) && keyword !== 'anyOf') continue;
    // A key that is not known is told where it stands.
    const broken = keyword === 'false' ? 'additionalProperties' : keyword;
    if (!found.has(place)) found.set(place, schemaErrorInWords(broken, tongue));
  }
  return [...found].map(([place, detail]) => ({ pointer: place.replace(/^#/, ''), detail }));
}

const AROUND: ReadonlySet<string> = new Set([
  '$ref',
  'properties',
  'items',
  'anyOf',
  'additionalProperties',
]);
