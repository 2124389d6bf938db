import type { Page } from 'playwright-core';
import type { Browser } from '../../browser.js';
import { processorTime, type Counts } from '../processor.js';

/** Milliseconds of processor time. */
export interface Worked {
  /** Of the threads that a change waits for: of programs the first one, of pages their workers too. */
  readonly between: number;
  /** Of what runs beside them: compilers, collectors of garbage, the compositor. */
  readonly beside: number;
}

const waitedFor: Counts = (thread) => thread === 'main' || thread.startsWith('Dedicated');

/** What all pages of a browser have worked so far; but for the one that is measured they are idle. */
export async function workOf({ context }: Browser): Promise<() => Worked> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return () => workedBy(pages);
}

/** What programs have worked so far, by their process ids. */
export function workedBy(pids: readonly number[]): Worked {
  const sum = (counts: Counts): number =>
    pids.reduce((all, pid) => all + processorTime(pid, counts), 0);
  return { between: sum(waitedFor), beside: sum((thread) => !waitedFor(thread)) };
}

export function apart(from: Worked, to: Worked): Worked {
  return { between: to.between - from.between, beside: to.beside - from.beside };
}

/** So long may a change take before the run is given up. */
const MOST = 20_000;

/** Resolves once the text of an element has become another, and that has been painted. */
export async function watch(page: Page, css: string): Promise<() => Promise<void>> {
  const seen = await page.evaluateHandle<{ readonly painted: Promise<void> }>(`(() => {
    const find = () => document.querySelector(${JSON.stringify(css)})?.textContent;
    const before = find();
    const painted = new Promise((done, fail) => {
      setTimeout(() => fail(new Error(${JSON.stringify(`${css} has not changed`)})), ${String(MOST)});
      const observer = new MutationObserver(() => {
        if (find() === before) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(done));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    return { painted };
  })()`);
  return async () => {
    await seen.evaluate(({ painted }) => painted);
    await seen.dispose();
  };
}
