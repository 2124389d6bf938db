import { cliMessage } from '@cchc/words/cli';
import type { ExitCode } from '../exit.js';
import { complain, type Session } from '../session.js';

/** Changes of several files at once, as an editor or git makes them, are one change. */
const SETTLED_AFTER_MS = 80;

/**
 * Runs, and again whenever a file changes that the last run read or looked for, imports too, until
 * somebody presses Ctrl-C. Ends as the last run did.
 */
export async function watching(
  session: Session,
  run: (session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { io } = session;
  if (!io.onInterrupt) {
    complain(session, 'WATCH_IMPOSSIBLE', {});
    return 2;
  }
  const { watch } = await import('chokidar');
  const wanted = new Set<string>();
  const written = new Set<string>();
  const watcher = watch([], { ignoreInitial: true, ignored: isForeign });
  const inRun: Session = {
    ...session,
    io: {
      ...io,
      onRead: (path) => void wanted.add(path),
      onWrite: (path) => void written.add(path),
    },
  };
  const change = changes();
  watcher.on('all', (_event, path) => {
    // What a run writes itself is no reason for another.
    if (!written.has(path) && (wanted.has(path) || KINDS.test(path))) change.happened();
  });
  let isOver = false;
  io.onInterrupt(() => {
    isOver = true;
    change.happened();
  });

  let exit: ExitCode = 0;
  for (;;) {
    if (io.stdout.isTTY) io.stdout.write(CLEAR);
    exit = await run(inRun);
    watcher.add([...wanted]);
    io.stderr.write(`${cliMessage('WATCHING', {}, session.own)}\n`);
    await change.next();
    if (isOver as boolean) break;
    await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER_MS));
    change.forget();
  }
  await watcher.close();
  return exit;
}

/** What a folder is looked through for. */
const KINDS = /\.(?:cchc|csv|tsv|jsonl?|xlsx|parquet)$/i;

/** Clears the screen and what was scrolled out of it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

function isForeign(path: string): boolean {
  return /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)|\.tmp$/.test(path);
}

/** Remembers a change until somebody asks for it, so that none is lost while a run goes on. */
function changes() {
  let pending = false;
  let wake: (() => void) | undefined;
  return {
    happened: () => {
      pending = true;
      wake?.();
    },
    next: async () => {
      if (!pending) await new Promise<void>((resolve) => (wake = resolve));
      wake = undefined;
    },
    forget: () => {
      pending = false;
    },
  };
}
