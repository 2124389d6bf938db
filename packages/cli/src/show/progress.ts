import { formatNumber } from '@cchc/words';
import type { Session } from '../session.js';

/** Fewer are done before anybody wonders. */
const FEWEST = 20;
const STEPS = 100;

/**
 * How far a long piece of work has come, on one line of standard error that is gone at the end; nothing
 * at all where that is no terminal.
 */
export function withProgress<T, R>(
  { io, own }: Session,
  all: readonly T[],
  each: (one: T) => R,
): readonly R[] {
  const { stderr } = io;
  if (!stderr.isTTY || all.length < FEWEST) return all.map(each);
  const every = Math.ceil(all.length / STEPS);
  const total = formatNumber(String(all.length), own);
  const done = all.map((one, index) => {
    if (index % every === 0) stderr.write(`\r${formatNumber(String(index), own)}/${total}`);
    return each(one);
  });
  stderr.write(`\r\u001b[K`);
  return done;
}
