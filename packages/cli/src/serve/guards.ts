import type { IncomingMessage } from 'node:http';
import { Problem } from './answer.js';

export interface Allowed {
  /** Names beside those of this machine that requests may be for. */
  readonly hosts: readonly string[];
  /** Pages of these origins may call the service. */
  readonly origins: readonly string[];
}

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * A page of somebody else may make a browser on this machine ask a service that only listens here. So
 * the name that is asked for has to be one of ours, and the page has to be allowed.
 */
export function checkCaller(
  { headers }: IncomingMessage,
  { hosts, origins }: Allowed,
): Readonly<Record<string, string>> {
  const host = headers.host ?? '';
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (![...LOOPBACK, ...hosts].includes(name)) throw new Problem('wrong-host', { host });
  const { origin } = headers;
  if (origin === undefined || origin === `http://${host}`) return {};
  if (!origins.includes(origin)) throw new Problem('wrong-origin', { origin });
  return { 'access-control-allow-origin': origin, vary: 'origin' };
}
