// What a person does in VS Code, by what they see: nothing here reaches into the editor.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Workbench } from './workbench.ts';

export type Person = ReturnType<typeof personAt>;

const PROBLEM = '.markers-panel .monaco-list-row:has(.marker-message-line)';
const QUICK_INPUT = '.quick-input-widget:not([style*="display: none"])';

export function personAt({ page, folder }: Workbench) {
  const { keyboard } = page;
  const list = (text: string): Locator =>
    page.locator(`${QUICK_INPUT} .quick-input-list .monaco-list-row`).filter({ hasText: text });

  const quickInput = async (key: string, text: string): Promise<void> => {
    await keyboard.press(key);
    const input = page.locator(`${QUICK_INPUT} input`).first();
    await input.waitFor();
    await keyboard.type(text);
  };
  /** A row is clicked: what Enter takes may have changed while somebody typed. */
  const choose = (text: string): Promise<void> => list(text).first().click();
  /** What is asked for may not be there yet on a slow machine: somebody closes it and asks again. */
  const askUntil = async (ask: () => Promise<void>, wanted: Locator): Promise<void> => {
    for (let left = 8; ; left--) {
      await ask();
      try {
        return await wanted.waitFor({ timeout: left === 0 ? undefined : 5000 });
      } catch (error) {
        if (left === 0) throw error;
        await keyboard.press('Escape');
      }
    }
  };

  const openFile = async (name: string): Promise<void> => {
    await quickInput('Control+P', name);
    await choose(name);
    await page.locator('.tab.active').filter({ hasText: name }).first().waitFor();
    await page.locator('.editor-instance .view-lines').first().waitFor();
  };
  const command = async (title: string): Promise<void> => {
    await askUntil(() => quickInput('F1', title), list(title).first());
    await choose(title);
  };
  const goTo = async (line: number, column: number): Promise<void> => {
    await quickInput('Control+G', `${line}:${column}`);
    await keyboard.press('Enter');
    // Keys go to the editor only when the box is gone.
    await page.locator(QUICK_INPUT).waitFor({ state: 'hidden' });
  };
  /** The cursor before the last place where a text stands in a file as saved. */
  const goBefore = async (file: string, text: string, offset = 0): Promise<void> => {
    const { line, column } = placeOf(saved(file), text, offset);
    await goTo(line, column);
  };
  const saved = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const save = (): Promise<void> => keyboard.press('Control+S');
  /** Saves until the file holds what is wanted. */
  const saveUntil = async (file: string, wanted: RegExp): Promise<string> => {
    for (let at = 0; at < 40; at++) {
      await save();
      await page.waitForTimeout(250);
      if (wanted.test(saved(file))) return saved(file);
    }
    throw new Error(`${String(wanted)} never stood in ${file}:\n${saved(file)}`);
  };
  const savedWith = (file: string, text: string): Promise<string> =>
    saveUntil(file, new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  const problemsShown = async (): Promise<void> => {
    const panel = page.locator('.markers-panel');
    if (!(await panel.isVisible())) await keyboard.press('Control+Shift+M');
    await panel.waitFor();
  };
  const fixes = async (): Promise<Locator> => {
    const rows = page.locator('.action-widget .monaco-list-row.action');
    await askUntil(() => keyboard.press('Control+.'), rows.first());
    return rows;
  };
  return {
    page,
    list,
    choose,
    openFile,
    command,
    goTo,
    goBefore,
    save,
    saved,
    savedWith,
    saveUntil,
    type: (text: string): Promise<void> => keyboard.type(text, { delay: 15 }),
    press: (key: string): Promise<void> => keyboard.press(key),
    /** The titles that Ctrl+. offers at the cursor. */
    fixes: async (): Promise<string[]> => {
      const rows = await fixes();
      const titles = await rows.allTextContents();
      await keyboard.press('Escape');
      return titles;
    },
    /** Takes the offer that has this in its title; the first of several. */
    fix: async (title: string): Promise<void> => {
      const rows = await fixes();
      await rows.filter({ hasText: title }).first().click();
    },
    /** The sentences in the Problems panel, once at least so many are there. */
    problems: async (atLeast = 1): Promise<string[]> => {
      await problemsShown();
      const rows = page.locator(PROBLEM);
      if (atLeast > 0) await rows.nth(atLeast - 1).waitFor();
      return rows.allTextContents();
    },
    /** Waits until a problem with this text is shown. */
    problem: async (text: string): Promise<void> => {
      await problemsShown();
      await page.locator(PROBLEM, { hasText: text }).first().waitFor();
    },
    /** Waits until the status bar counts just so many errors. */
    errorsAre: async (count: number): Promise<void> => {
      const said = count === 0 ? 'No Problems' : `Errors: ${count}`;
      await page.locator(`[id="status.problems"] [aria-label*="${said}"]`).waitFor();
    },
    /** The labels that the list of suggestions shows. */
    suggestions: async (): Promise<string[]> => {
      const widget = page.locator('.suggest-widget.visible');
      await widget.locator('.monaco-list-row').first().waitFor();
      return widget.locator('.monaco-list-row .label-name').allTextContents();
    },
    suggest: (): Promise<void> => keyboard.press('Control+Space'),
    /**
     * Waits until a suggestion is a snippet: several lines to be filled in. On a slow machine somebody
     * closes what came without one and asks again.
     */
    suggestedWhole: async (): Promise<void> => {
      const snippet = page
        .locator('.suggest-widget.visible .monaco-list-row .codicon-symbol-snippet')
        .first();
      const isThere = await snippet.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
      if (!isThere) {
        await keyboard.press('Escape');
        await askUntil(() => keyboard.press('Control+Space'), snippet);
      }
    },
    /** Takes the first snippet among the suggestions. */
    takeSuggestion: async (): Promise<void> => {
      const rows = page.locator('.suggest-widget.visible .monaco-list-row');
      await rows
        .filter({ has: page.locator('.codicon-symbol-snippet') })
        .first()
        .click();
    },
    notification: async (): Promise<string> => {
      const message = page.locator('.notifications-toasts .notification-list-item-message').first();
      await message.waitFor();
      return (await message.textContent()) ?? '';
    },
    /** The document inside the webview in front. */
    webview: (): FrameLocator =>
      page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
  };
}

/** Lines and columns as an editor counts them, from one. */
export function placeOf(text: string, part: string, offset = 0): { line: number; column: number } {
  const index = text.lastIndexOf(part);
  if (index < 0) throw new Error(`\`${part}\` stands nowhere in:\n${text}`);
  const before = text.slice(0, index + offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

export type { Page };
