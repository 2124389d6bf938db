// What is written is saved when there is something to save, and read when nothing is left to save.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** How long it may take from a gesture to its text in the file: as long as all else may take. */
const PATIENCE_MS = 30_000;

export function savingOf({ page, folder }: Workbench) {
  const tab = (file: string): Locator => page.locator(`.tab[data-resource-name="${file}"]`).first();
  const isUnsaved = (file: string): Promise<boolean> =>
    tab(file).evaluate((element) => element.classList.contains('dirty'));
  const stored = (file: string): string => readFileSync(join(folder, file), 'utf8');

  /** Waits until what the editor shows is just what the file holds. */
  const isSaved = async (file: string): Promise<void> => {
    const name = JSON.stringify(file);
    await page.locator(`.tab:not(.dirty)[data-resource-name=${name}]`).first().waitFor();
  };

  /** The text of a file that is not being written: places in it are places in the editor. */
  const saved = async (file: string): Promise<string> => {
    if (await isUnsaved(file)) throw new Error(`${file} is being written: its places have moved`);
    return stored(file);
  };

  /**
   * Saves what there is to save until the file holds what is wanted: an edit that is still on its way
   * (a fix, a rename) shows as unsaved once it is there. Nothing is pressed while there is nothing to
   * save, so no save comes late.
   */
  const savedWith = async (file: string, wanted: RegExp | string): Promise<string> => {
    const holds = (text: string): boolean =>
      typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline;) {
      if (await isUnsaved(file)) {
        await page.keyboard.press('Control+S');
        await isSaved(file);
      } else if (holds(stored(file))) return stored(file);
      else await page.waitForTimeout(50);
    }
    throw new Error(`${String(wanted)} never stood in ${file}:\n${stored(file)}`);
  };

  return { saved, savedWith };
}
