import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  pagePolicy,
  type Channel,
  type HostMessage,
  type ProblemMessage,
  type RulebookMessage,
} from '@cchc/preview';
import { Problem, problemAnswer } from '../serve/answer.js';
import { checkCaller } from '../serve/guards.js';
import { pageOf, type PageTexts } from './page.js';

/** A preview that is served to browsers of this machine, to those that know its address. */
export interface PreviewServer {
  readonly server: Server;
  /** The path of the page, with the word that nobody can guess. */
  readonly path: string;
  /** Shows this from now on, on every page that is open too. */
  readonly show: (told: Told) => void;
  /** Ends the streams that pages hold open, without which a server never closes. */
  readonly leave: () => void;
}

export interface Told {
  readonly message: RulebookMessage | ProblemMessage;
  /** What follows it, such as data. */
  readonly others: readonly HostMessage[];
}

export function previewServer(texts: PageTexts, first: Told): PreviewServer {
  const word = randomBytes(24).toString('base64url');
  const streams = new Set<ServerResponse>();
  let told = first;
  const routes: Readonly<Record<string, Route>> = {
    '': { method: 'GET', answer: (_, response) => sendPage(response, texts, told, word) },
    events: {
      method: 'GET',
      answer: (_, response) => {
        open(response, streams);
        for (const message of [told.message, ...told.others]) push(response, message);
      },
    },
    messages: { method: 'POST', answer: heard },
  };
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
    (request, response) => {
      respond(request, response, routes, word, told.message.language);
    },
  );
  server.maxConnections = 100;
  server.maxHeadersCount = 100;
  return {
    server,
    path: `/${word}/`,
    show: (next) => {
      const dataChanged = JSON.stringify(next.others) !== JSON.stringify(told.others);
      told = next;
      for (const stream of streams)
        for (const message of [told.message, ...(dataChanged ? told.others : [])])
          push(stream, message);
    },
    leave: () => {
      for (const stream of streams) stream.end();
    },
  };
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
}

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Readonly<Record<string, Route>>,
  word: string,
  tongue: 'vi' | 'en',
): void {
  try {
    const [, given = '', name = '', ...rest] = (request.url ?? '/').slice(0, 200).split('/');
    const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
    // Whoever does not know the word is not told what there is.
    if (!isOurs(request) || !isSame(given, word) || !route || rest.length > 0)
      throw new Problem('not-this-page', {});
    if (request.method !== route.method) {
      throw new Problem('method-not-allowed', {
        method: request.method ?? '',
        allowed: route.method,
      });
    }
    route.answer(request, response);
  } catch (error) {
    const problem: Problem =
      error instanceof Problem ? (error as Problem) : new Problem('internal', {});
    const { status, type, body, headers } = problemAnswer(problem, tongue);
    response.writeHead(status, { ...PLAIN, 'content-type': type, ...headers }).end(body);
  }
}

const PLAIN = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** From a page of ours, for a name of this machine. */
function isOurs(request: IncomingMessage): boolean {
  try {
    checkCaller(request, { hosts: [], origins: [] });
    return true;
  } catch {
    return false;
  }
}

function isSame(given: string, word: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(word)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function sendPage(
  response: ServerResponse,
  texts: PageTexts,
  { message }: Told,
  word: string,
): void {
  const channel: Channel = {
    kind: 'server',
    events: `/${word}/events`,
    messages: `/${word}/messages`,
  };
  const nonce = randomBytes(16).toString('hex');
  response
    .writeHead(200, {
      ...PLAIN,
      'content-type': 'text/html; charset=utf-8',
      'content-language': message.language,
      // As the page itself says; and nobody may show it in a page of theirs.
      'content-security-policy': `${pagePolicy(nonce, channel)}; frame-ancestors 'none'`,
    })
    .end(pageOf(texts, message, { channel, nonce, messages: [] }));
}

function open(response: ServerResponse, streams: Set<ServerResponse>): void {
  response.writeHead(200, { ...PLAIN, 'content-type': 'text/event-stream; charset=utf-8' });
  streams.add(response);
  response.on('close', () => streams.delete(response));
}

/** One event; JSON has no line breaks of its own. */
function push(stream: ServerResponse, message: HostMessage): void {
  stream.write(`data: ${JSON.stringify(message)}\n\n`);
}

const MOST_BYTES = 64 * 1024;

/** What the page says asks nothing of a host without an editor; it is read to its end and let go. */
function heard(request: IncomingMessage, response: ServerResponse): void {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  // A form of somebody else's page cannot send this type.
  if (type.trim().toLowerCase() !== 'application/json')
    throw new Problem('wrong-media-type', { given: type.slice(0, 100) });
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_BYTES) request.destroy();
  });
  request.on('end', () => {
    response.writeHead(204, PLAIN).end();
  });
}
