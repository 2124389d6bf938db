import { availableParallelism } from 'node:os';
import { asConfigured } from '../config/apply.js';
import type { Session } from '../session.js';
import { progressOf } from '../show/progress.js';
import { looked, type LookedFile, type NamedText } from './looked.js';
import { inThreads } from './threads.js';

/** Less is done by one thread before another has started. */
const FEWEST_FILES = 8;
const FEWEST_CHARACTERS = 300_000;

/** Files checked, as the configuration wants them, in their order: by as many threads as it is worth. */
export async function checkFiles(
  session: Session,
  files: readonly NamedText[],
): Promise<readonly LookedFile[]> {
  const { io, config } = session;
  const results: (LookedFile | undefined)[] = files.map(() => undefined);
  const progress = progressOf(session, files.length);
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
  const all = files.map((file, index) => {
    const known = results[index];
    if (known) return known;
    progress.step();
    return looked(io, file);
  });
  progress.end();
  return all.map((file) => asConfigured(file, config));
}

function threadsFor(files: readonly NamedText[]): number {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  if (files.length < FEWEST_FILES || characters < FEWEST_CHARACTERS) return 1;
  return Math.min(availableParallelism(), Math.ceil(files.length / 2));
}
