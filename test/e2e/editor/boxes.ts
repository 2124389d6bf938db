// The box at the top of the window: files, commands, lines, and whatever an extension asks for.
import type { Locator, Page } from 'playwright-core';

const BOX = '.quick-input-widget:not([style*="display: none"])';

/** Finds no more than a person could tell apart: a row that shows the text. */
export function boxesOf(page: Page) {
  const { keyboard } = page;
  const box = page.locator(BOX);
  const list = (text: string | RegExp): Locator =>
    box.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });

  /** Keys go to the box only once it has the focus; it begins with the sign of what is asked for. */
  const isOpen = async (sign = ''): Promise<void> => {
    await page.waitForFunction(
      (begins) => {
        const { activeElement: active } = document;
        return (
          active instanceof HTMLInputElement &&
          active.closest('.quick-input-widget') !== null &&
          active.value.startsWith(begins)
        );
      },
      sign,
      { polling: 50 },
    );
  };
  const isGone = (): Promise<void> => box.waitFor({ state: 'hidden' });
  const open = async (key: string, sign: string, text: string): Promise<void> => {
    await isGone();
    await keyboard.press(key);
    await isOpen(sign);
    await keyboard.type(text);
  };
  /** A row is clicked: what Enter takes may have changed while somebody typed. */
  const choose = (text: string | RegExp): Promise<void> => list(text).first().click();

  return {
    list,
    choose,
    isOpen,
    isGone,
    open,
    command: async (title: string): Promise<void> => {
      await open('F1', '>', title);
      await choose(title);
    },
    goTo: async (line: number, column: number): Promise<void> => {
      await open('Control+G', ':', `${line}:${column}`);
      await list(new RegExp(`\\b${line}\\b.*\\b${column}\\b`)).waitFor();
      await keyboard.press('Enter');
      await isGone();
      await page
        .locator('[id="status.editor.selection"]')
        .filter({ hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) })
        .waitFor();
    },
  };
}
