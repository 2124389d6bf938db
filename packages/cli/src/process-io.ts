import { spawn } from 'node:child_process';
import { isatty } from 'node:tty';
import { cacheFolder } from './checking/kept/folder.js';
import { complain } from './session.js';
import type { Io, Output } from './io.js';
import { tongueAsked, tongueOfSystem } from './language-asked.js';

/** The world of a real process. */
export function processIo(): Io {
  const folder = cacheFolder(process.platform, process.env);
  const io: Io = {
    ...(folder === undefined ? {} : { cacheFolder: folder }),
    cwd: process.cwd(),
    env: process.env,
    stdout: outputOf(process.stdout, 1),
    stderr: outputOf(process.stderr, 2),
    stdin: readAll,
    onInterrupt: (end) => {
      process.once('SIGINT', end);
      process.once('SIGTERM', end);
    },
    openUrl,
    ...(isatty(0) && isatty(2) ? { ask } : {}),
  };
  process.on('uncaughtException', () => {
    const asked = tongueAsked(process.argv.slice(2));
    complain({ io, own: asked ?? tongueOfSystem(io) }, 'INTERNAL', {});
    process.exit(2);
  });
  return io;
}

function outputOf(stream: NodeJS.WriteStream, descriptor: number): Output {
  // Whoever reads us may stop early, as `head` does: that is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  return {
    write: (text) => stream.write(text),
    isTTY: isatty(descriptor),
    columns: stream.columns,
  };
}

/** What each system opens an address with. No shell reads it; where there is no browser nothing happens. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

function openUrl(url: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** The question goes where messages go: what is printed stays what was asked for. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

async function readAll(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}
