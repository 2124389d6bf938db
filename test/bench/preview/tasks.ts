import type { Page } from 'playwright-core';

/** The longest task of the thread that draws since it was last asked, in milliseconds; 0 where none was long (50 ms). */
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`
    globalThis.long = [];
    new PerformanceObserver((list) => {
      long.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  `);
  return async () => {
    // An entry is told after its task.
    await page.waitForTimeout(300);
    return page.evaluate(() => {
      const long = Reflect.get(globalThis, 'long') as number[];
      return Math.max(0, ...long.splice(0));
    });
  };
}
