import type { AddressInfo } from 'node:net';
import { isOpen } from '@cchc/check';
import { fingerprint } from '@cchc/model';
import { refusals } from '@cchc/semantics';
import { cliMessage, refusalInWords } from '@cchc/words';
import type { ExitCode } from '../exit.js';
import { readRulebookText } from '../files/rulebook-input.js';
import { listening, stopped } from '../serve/listen.js';
import { complain, type Session } from '../session.js';
import { findingsText } from '../show/findings.js';
import type { CommandOf } from './command.js';

interface ServeOptions {
  readonly host: string;
  readonly port: string;
  readonly allowHost?: readonly string[];
  readonly allowOrigin?: readonly string[];
}

/** The scoring service of a rulebook, for this machine unless somebody says otherwise. */
export const serveCommand: CommandOf = {
  name: 'serve',
  define: (command, { arguments: about, options, placeholders: called }) => {
    command
      .usage(`[${called.options}] <${called.rulebook}>`)
      .argument(`<${called.rulebook}>`, about.rulebook)
      .option(`--port <${called.port}>`, options.port, '8080')
      .option(`--host <${called.host}>`, options.host, '127.0.0.1')
      .option(`--allow-host <${called.hosts}>`, options.allowHost)
      .option(`--allow-origin <${called.origins}>`, options.allowOrigin);
  },
  run: (session, [rulebook = ''], options) =>
    runServe(session, rulebook, options as unknown as ServeOptions),
};

async function runServe(session: Session, path: string, options: ServeOptions): Promise<ExitCode> {
  const { io, own } = session;
  const port = /^\d{1,5}$/.test(options.port) ? Number(options.port) : NaN;
  if (!(port <= 65_535)) {
    complain(session, 'PORT_WRONG', { port: options.port });
    return 2;
  }
  const { found, troubles } = await readRulebookText(session, path);
  for (const one of troubles) one.tell(session);
  const [file] = found;
  if (troubles.length > 0 || !file) return 2;
  const tongue = session.asked ?? file.tongue;
  io.stderr.write(findingsText(session, file, io.stderr, file.findings.filter(isOpen)));
  const [rulebook, ...others] = file.rulebooks;
  if (!rulebook) {
    complain(session, 'NOT_SCORED', {});
    return 1;
  }
  if (others.length > 0) {
    complain(session, 'SERVES_ONE', { path });
    return 2;
  }
  const refused = refusals(rulebook);
  for (const one of refused) io.stderr.write(`${path}: ${refusalInWords(one, tongue)}\n`);
  if (refused.length > 0) return 1;

  const { serverFor } = await import('../serve/server.js');
  const allowed = {
    hosts: [
      options.host.toLowerCase(),
      ...listed(options.allowHost).map((one) => one.toLowerCase()),
    ],
    origins: listed(options.allowOrigin),
  };
  const server = serverFor({ rulebook, hash: fingerprint(rulebook), tongue }, allowed);
  const failed = await listening(server, port, options.host);
  if (failed !== undefined) {
    complain(session, 'PORT_UNUSABLE', { host: options.host, port: options.port, why: failed });
    return 2;
  }
  const { port: used } = server.address() as AddressInfo;
  const name = options.host.includes(':') ? `[${options.host}]` : options.host;
  io.stdout.write(`${cliMessage('SERVING', { url: `http://${name}:${String(used)}` }, own)}\n`);
  await interrupted(session);
  await stopped(server);
  io.stderr.write(`${cliMessage('SERVED', {}, own)}\n`);
  return 0;
}

/** A comma parts them. */
function listed(given: readonly string[] | string | undefined): readonly string[] {
  const all = typeof given === 'string' ? [given] : (given ?? []);
  return all
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Without anybody who could end it, it would never end. */
function interrupted({ io }: Session): Promise<void> {
  return new Promise((resolve) => {
    if (io.onInterrupt) io.onInterrupt(resolve);
    else resolve();
  });
}
