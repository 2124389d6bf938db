import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Tongue } from '@cchc/words';
import { Problem, problemAnswer, type Answer } from './answer.js';
import { checkCaller, type Allowed } from './guards.js';
import { routesOf, type Route, type Served } from './routes.js';

/**
 * The service over node:http. Five addresses need no router, and bodies are read by a limit that a
 * framework would only hide.
 */
export function serverFor(served: Served, allowed: Allowed): Server {
  const routes = routesOf(served);
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
    (request, response) => {
      void respond(request, response, routes, allowed, served.tongue);
    },
  );
  server.maxConnections = 100;
  server.maxHeadersCount = 100;
  return server;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Readonly<Record<string, Route>>,
  allowed: Allowed,
  own: Tongue,
): Promise<void> {
  let tongue = tongueAsked(request, undefined, own);
  let cross: Readonly<Record<string, string>> = {};
  try {
    cross = checkCaller(request, allowed);
    const url = urlOf(request);
    tongue = tongueAsked(request, url.searchParams, own);
    const route = Object.hasOwn(routes, url.pathname) ? routes[url.pathname] : undefined;
    if (!route) throw new Problem('not-found', { path: url.pathname.slice(0, 200) });
    if (request.method === 'OPTIONS' && request.headers.origin !== undefined) {
      send(request, response, preflight(route, cross), {}, tongue);
      return;
    }
    const isAsked = request.method === route.method;
    if (!isAsked && !(request.method === 'HEAD' && route.method === 'GET')) {
      throw new Problem('method-not-allowed', {
        method: request.method ?? '',
        allowed: route.method,
      });
    }
    checkQuery(url.searchParams, route);
    const call = { request, query: url.searchParams, tongue };
    send(request, response, await route.answer(call), cross, tongue);
  } catch (error) {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem: Problem =
      error instanceof Problem ? (error as Problem) : new Problem('internal', {});
    send(request, response, problemAnswer(problem, tongue), cross, tongue);
  }
}

function urlOf({ url = '/' }: IncomingMessage): URL {
  try {
    return new URL(url, 'http://service.invalid');
  } catch {
    throw new Problem('not-found', { path: url.slice(0, 200) });
  }
}

/** Each parameter once, and none that nobody reads. */
function checkQuery(query: URLSearchParams, { parameters }: Route): void {
  const known = [...parameters, 'lang'];
  for (const name of query.keys()) {
    if (!known.includes(name)) throw new Problem('wrong-parameter', { name: name.slice(0, 100) });
    if (query.getAll(name).length > 1) throw new Problem('parameter-twice', { name });
  }
  const empty = known.find((name) => query.get(name) === '');
  const lang = query.get('lang');
  if (empty !== undefined) throw new Problem('parameter-missing', { name: empty });
  if (lang !== null && lang !== 'vi' && lang !== 'en') {
    throw new Problem('wrong-parameter', { name: `lang=${lang.slice(0, 20)}` });
  }
}

/** The language asked for in the address, else by the caller's settings, else the rulebook's. */
function tongueAsked(
  { headers }: IncomingMessage,
  query: URLSearchParams | undefined,
  own: Tongue,
): Tongue {
  const asked = query?.get('lang');
  if (asked === 'vi' || asked === 'en') return asked;
  const wanted = (headers['accept-language'] ?? '')
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase())
    .find((one) => one === 'vi' || one === 'en');
  return wanted === 'vi' || wanted === 'en' ? wanted : own;
}

/** What a browser asks before a page of another origin may post JSON. */
function preflight({ method }: Route, cross: Readonly<Record<string, string>>): Answer {
  return {
    status: 204,
    type: '',
    body: '',
    headers: {
      ...cross,
      'access-control-allow-methods': method,
      'access-control-allow-headers': 'content-type, accept, accept-language',
      'access-control-max-age': '600',
    },
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, headers = {} }: Answer,
  cross: Readonly<Record<string, string>>,
  tongue: Tongue,
): void {
  const bytes = Buffer.from(body);
  const about =
    status === 204
      ? {}
      : {
          'content-type': type === 'application/jsonl' ? `${type}; charset=utf-8` : type,
          'content-length': String(bytes.length),
          'content-language': tongue,
        };
  response.writeHead(status, {
    ...about,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...cross,
    ...headers,
  });
  response.end(request.method === 'HEAD' || status === 204 ? undefined : bytes);
}
