import type { IncomingMessage } from 'node:http';
import { serviceDocument } from '@cchc/generators';
import {
  findNode,
  populationOf,
  withDescendants,
  type NodeResult,
  type PopulationJson,
  type Rulebook,
} from '@cchc/model';
import { explain, printResults, type Results } from '@cchc/semantics';
import { reasonInWords, statusInWords, traceInWords, type Tongue } from '@cchc/words';
import { scoreBy } from '../scoring/engine.js';
import { VERSION } from '../version.js';
import { json, Problem, type Answer } from './answer.js';
import { populationReader, readJson } from './body.js';

/** A rulebook that is served. */
export interface Served {
  readonly rulebook: Rulebook;
  readonly hash: string;
  readonly tongue: Tongue;
}

export interface Call {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  readonly tongue: Tongue;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** The parameters it knows, `lang` apart. */
  readonly parameters: readonly string[];
  readonly answer: (call: Call) => Promise<Answer> | Answer;
}

/** All addresses of the service, as its description has them. */
export function routesOf(served: Served): Readonly<Record<string, Route>> {
  const { rulebook, hash } = served;
  const read = populationReader(rulebook);
  const population = async ({ request, tongue }: Call): Promise<PopulationJson> =>
    read(await readJson(request), tongue);
  return {
    '/score': {
      method: 'POST',
      parameters: ['round'],
      answer: async (call) => {
        const form = formAsked(call.request);
        const results = scored(rulebook, await population(call), call.query);
        return form === 'application/jsonl'
          ? { status: 200, type: form, body: printResults(results) }
          : json({ header: results.header, units: results.units });
      },
    },
    '/check': {
      method: 'POST',
      parameters: ['round'],
      answer: async (call) => {
        const { units } = scored(rulebook, await population(call), call.query);
        return json({
          units: units.map(({ unit, nodes }) => {
            const open = nodes.filter(({ status }) => OPEN.has(status));
            const matters = open.map((node) => matterOf(rulebook, node, call.tongue));
            return { unit, complete: matters.length === 0, matters };
          }),
        });
      },
    },
    '/explain': {
      method: 'POST',
      parameters: ['unit', 'node', 'round'],
      answer: async (call) => json(explained(rulebook, await population(call), call)),
    },
    '/openapi.json': {
      method: 'GET',
      parameters: [],
      answer: ({ tongue }) => json(serviceDocument({ rulebook, hash, version: VERSION, tongue })),
    },
    '/health': {
      method: 'GET',
      parameters: [],
      answer: () => json({ status: 'ok', rulebook: rulebook.code, hash, version: VERSION }),
    },
  };
}

/** Statuses that somebody has to do something about; a group only says that a part has one. */
const OPEN: ReadonlySet<string> = new Set([
  'missing-input',
  'missing-evidence',
  'awaiting-explanation',
  'awaiting-manual-score',
  'refused',
]);

function matterOf(rulebook: Rulebook, { node, status, reasons }: NodeResult, tongue: Tongue) {
  const sentences = reasons.map((reason) => reasonInWords(rulebook, reason, tongue));
  return { node, status: statusInWords(status, tongue), sentences };
}

function scored(rulebook: Rulebook, population: PopulationJson, query: URLSearchParams): Results {
  const result = scoreBy(
    'native',
    rulebook,
    populationOf(population),
    roundAsked(population, query),
  );
  if (result.ok === 'differs') throw new Problem('engines-differ', { unit: result.unit });
  // A rulebook that is refused is not served in the first place.
  if (!result.ok) throw new Problem('internal', {});
  return result;
}

function roundAsked({ rounds }: PopulationJson, query: URLSearchParams): string | undefined {
  const round = query.get('round') ?? undefined;
  if (round === undefined || rounds.includes(round)) return round;
  throw new Problem('round-unknown', { round, known: rounds.join(', ') });
}

function explained(rulebook: Rulebook, population: PopulationJson, { query, tongue }: Call) {
  const unit = query.get('unit');
  if (unit === null) throw new Problem('parameter-missing', { name: 'unit' });
  if (!population.units.some(({ id }) => id === unit)) throw new Problem('unit-unknown', { unit });
  const asked = query.get('node');
  const node = asked === null ? undefined : findNode(rulebook, asked.normalize('NFC'));
  if (asked !== null && !node) throw new Problem('node-unknown', { node: asked });
  const round = roundAsked(population, query);
  const trace = explain(rulebook, populationOf(population), unit, round);
  if (!trace) throw new Problem('internal', {});
  const shown = node && new Set([...withDescendants(node)].map(({ id }) => id));
  const nodes = trace.nodes.filter((one) => !shown || shown.has(one.node));
  return {
    unit,
    round: trace.round,
    nodes: traceInWords(rulebook, { ...trace, nodes }, tongue),
  };
}

const FORMS = ['application/json', 'application/jsonl'] as const;

/** JSON unless the canonical lines are asked for by name. */
function formAsked({ headers }: IncomingMessage): (typeof FORMS)[number] {
  const accept = headers.accept ?? '*/*';
  const asked = accept.split(',').map((one) => (one.split(';')[0] ?? '').trim().toLowerCase());
  const any = asked.some((one) => one === '*/*' || one === 'application/*');
  const named = FORMS.find((form) => asked.includes(form));
  if (named !== undefined) return named;
  if (any) return 'application/json';
  throw new Problem('not-acceptable', { offered: FORMS.join(', ') });
}
