import { availableParallelism } from 'node:os';
import { asConfigured } from '@cchc/check/config';
import type { Io } from '../io.js';
import type { Session } from '../session.js';
import { progressOf } from '../show/progress.js';
import { KeptFindings } from './kept/kept-findings.js';
import { looked, type LookedFile, type NamedText, type NotedFile } from './looked.js';
import { inThreads } from './threads.js';

/** Less is done by one thread before another has started. */
const FEWEST_FILES = 8;
const FEWEST_CHARACTERS = 300_000;

/**
 * Files checked, as the configuration wants them, in their order: what is known from an earlier run is
 * not done again, the rest by as many threads as it is worth.
 */
export async function checkFiles(
  session: Session,
  files: readonly NamedText[],
  cache: string | undefined,
): Promise<readonly LookedFile[]> {
  const { io, config } = session;
  const progress = progressOf(session, files.length);
  const kept = cache === undefined ? undefined : new KeptFindings(cache);
  const known = files.map((file) => (isKept(file) ? kept?.find(io, file) : undefined));
  const open = files.filter((_file, index) => !known[index]);
  for (let done = open.length; done < files.length; done++) progress.step();
  const found = await lookedAll(io, open, progress);
  progress.end();
  kept?.keep(found.filter(isKept));
  const rest = found.values();
  const all = known.flatMap((file) => file ?? rest.next().value ?? []);
  return all.map((file) => asConfigured(file, config));
}

/** Standard input is nobody's file. */
function isKept({ name }: NamedText): boolean {
  return name !== '-';
}

async function lookedAll(
  io: Io,
  files: readonly NamedText[],
  progress: Pick<ReturnType<typeof progressOf>, 'step'>,
): Promise<readonly NotedFile[]> {
  const results: (NotedFile | undefined)[] = files.map(() => undefined);
  const count = threadsFor(files);
  if (count > 1) {
    const surroundings = { cwd: io.cwd, mostBytes: io.mostBytes };
    await inThreads(count, files, surroundings, ({ index, file, read }) => {
      const one = files[index];
      if (!one) return;
      results[index] = { name: one.name, text: one.text, ...file };
      for (const path of read) io.onRead?.(path);
      progress.step();
    });
  }
  return files.map((file, index) => {
    const known = results[index];
    if (known) return known;
    progress.step();
    return looked(io, file);
  });
}

function threadsFor(files: readonly NamedText[]): number {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  if (files.length < FEWEST_FILES || characters < FEWEST_CHARACTERS) return 1;
  return Math.min(availableParallelism(), Math.ceil(files.length / 2));
}
