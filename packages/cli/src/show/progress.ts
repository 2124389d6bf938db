import { formatNumber } from '@cchc/words';
import type { Session } from '../session.js';

/** Fewer are done before anybody wonders. */
const FEWEST = 20;
const STEPS = 100;

/**
 * How far a long piece of work has come, on one line of standard error that is gone at the end; nothing
 * at all where that is no terminal.
 */
export interface Progress {
  /** Another is begun, or done: it counts up from 0. */
  readonly step: () => void;
  readonly end: () => void;
}

export function progressOf({ io, own }: Pick<Session, 'io' | 'own'>, count: number): Progress {
  const { stderr } = io;
  const nothing = (): void => undefined;
  if (!stderr.isTTY || count < FEWEST) return { step: nothing, end: nothing };
  const every = Math.ceil(count / STEPS);
  const total = formatNumber(String(count), own);
  let index = 0;
  return {
    step: () => {
      if (index % every === 0) stderr.write(`\r${formatNumber(String(index), own)}/${total}`);
      index++;
    },
    end: () => {
      stderr.write(`\r\u001b[K`);
    },
  };
}

/** The stages of one long piece of work, each told when it begins, on a line that is gone at the end. */
export interface Stages {
  readonly begin: (what: string) => void;
  readonly end: () => void;
}

/** Nothing is told where that is no terminal, or the work is not long. */
export function stagesOf({ io }: Pick<Session, 'io'>, count: number, isLong: boolean): Stages {
  const { stderr } = io;
  const nothing = (): void => undefined;
  if (!stderr.isTTY || !isLong) return { begin: nothing, end: nothing };
  let index = 0;
  return {
    begin: (what) => {
      index++;
      stderr.write(`\r\u001b[K${String(index)}/${String(count)} ${what}`);
    },
    end: () => {
      stderr.write('\r\u001b[K');
    },
  };
}

/** One after the other, with their progress. */
export function withProgress<T, R>(
  session: Session,
  all: readonly T[],
  each: (one: T) => R,
): readonly R[] {
  const progress = progressOf(session, all.length);
  const done = all.map((one) => {
    progress.step();
    return each(one);
  });
  progress.end();
  return done;
}
