import { SERVICE_LABELS, SERVICE_PROBLEMS } from '@cchc/words';
import { plain } from '../documents/plain.js';
import { populationDefinitions } from '../json-schema/population.js';
import { resultDefinitions } from '../json-schema/results.js';
import { DIALECT, TEXT, listOf, oneOfTexts, record, type Schema } from '../json-schema/schema.js';
import type { Order } from '../target.js';

/** An OpenAPI 3.1 document. */
export type ServiceDocument = Readonly<Record<string, unknown>>;

/** The scoring service of one rulebook: its names and types are part of what it takes and gives. */
export function serviceDocument({
  rulebook,
  hash,
  version,
  tongue,
}: Omit<Order, 'vectors'>): ServiceDocument {
  const labels = SERVICE_LABELS[tongue];
  const schemas = {
    ...populationDefinitions(rulebook),
    ...resultDefinitions(rulebook, hash),
    ...ownDefinitions(rulebook.code, hash),
  };
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: DIALECT,
    info: { title: plain(rulebook.title), description: labels.description, version },
    servers: [{ url: '/' }],
    paths: {
      '/score': {
        post: {
          operationId: 'score',
          summary: labels.score,
          parameters: [query('round', labels.round), language(labels.language)],
          requestBody: body('Population'),
          responses: {
            200: {
              description: labels.scored,
              content: {
                ...json('Results'),
                'application/jsonl': {
                  schema: { type: 'string', description: labels.canonical },
                },
              },
            },
            ...problems(labels.problem, [400, 403, 404, 406, 409, 413, 415, 421, 422]),
          },
        },
      },
      '/check': {
        post: {
          operationId: 'check',
          summary: labels.check,
          parameters: [query('round', labels.round), language(labels.language)],
          requestBody: body('Population'),
          responses: {
            200: { description: labels.checked, content: json('Checked') },
            ...problems(labels.problem, [400, 403, 404, 409, 413, 415, 421, 422]),
          },
        },
      },
      '/explain': {
        post: {
          operationId: 'explain',
          summary: labels.explain,
          parameters: [
            { ...query('unit', labels.unit), required: true },
            query('node', labels.node),
            query('round', labels.round),
            language(labels.language),
          ],
          requestBody: body('Population'),
          responses: {
            200: { description: labels.explained, content: json('Explained') },
            ...problems(labels.problem, [400, 403, 404, 409, 413, 415, 421, 422]),
          },
        },
      },
      '/openapi.json': {
        get: {
          operationId: 'describe',
          summary: labels.openapi,
          parameters: [language(labels.language)],
          responses: {
            200: {
              description: labels.openapi,
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            ...problems(labels.problem, [400, 403, 421]),
          },
        },
      },
      '/health': {
        get: {
          operationId: 'health',
          summary: labels.health,
          parameters: [language(labels.language)],
          responses: {
            200: { description: labels.health, content: json('Health') },
            ...problems(labels.problem, [400, 403, 421]),
          },
        },
      },
    },
    components: { schemas: pointed(schemas) },
  };
}

function ownDefinitions(code: string, hash: string): Readonly<Record<string, Schema>> {
  return {
    Results: record({ header: own('Header'), units: listOf(own('UnitResult')) }),
    Checked: record({
      units: listOf(
        record({
          unit: TEXT,
          complete: { type: 'boolean' },
          matters: listOf(record({ node: TEXT, status: TEXT, sentences: listOf(TEXT) })),
        }),
      ),
    }),
    Explained: record({
      unit: TEXT,
      round: TEXT,
      nodes: listOf(
        record({
          node: TEXT,
          heading: TEXT,
          reasons: listOf(TEXT),
          values: listOf(TEXT),
          steps: listOf(TEXT),
          next: listOf(TEXT),
        }),
      ),
    }),
    Health: record({
      status: { const: 'ok' },
      rulebook: { const: code },
      hash: { const: hash },
      version: TEXT,
    }),
    Problem: record(
      {
        type: oneOfTexts(SERVICE_PROBLEMS.map((one) => `urn:cchc:problem:${one}`)),
        title: TEXT,
        status: { type: 'integer', minimum: 400, maximum: 599 },
        detail: TEXT,
        errors: listOf(record({ pointer: TEXT, detail: TEXT })),
      },
      ['errors'],
    ),
  };
}

function own(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

/** The same schemas where OpenAPI keeps them. */
function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === '$ref' && typeof one === 'string'
        ? one.replace('#/$defs/', '#/components/schemas/')
        : pointed(one),
    ]),
  );
}

function json(name: string) {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
}

function body(name: string) {
  return { required: true, content: json(name) };
}

function query(name: string, description: string) {
  return { name, in: 'query', description, schema: { type: 'string', minLength: 1 } };
}

function language(description: string) {
  return { name: 'lang', in: 'query', description, schema: { enum: ['vi', 'en'] } };
}

/** Refusals, all of one form. */
function problems(description: string, statuses: readonly number[]) {
  const content = {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  };
  return Object.fromEntries(statuses.map((status) => [status, { description, content }]));
}
