// What a person does in VS Code, by what they see: nothing here reaches into the editor.
import type { FrameLocator, Locator } from 'playwright-core';
import { boxesOf } from './boxes.ts';
import { savingOf } from './saving.ts';
import type { Workbench } from './workbench.ts';

export type Person = ReturnType<typeof personAt>;

const PROBLEM = '.markers-panel .monaco-list-row:has(.marker-message-line)';

export function personAt(workbench: Workbench) {
  const { page } = workbench;
  const { keyboard } = page;
  const { list, choose, open, isOpen, command, goTo } = boxesOf(page);
  const { saved, savedWith } = savingOf(workbench);

  const openFile = async (name: string): Promise<void> => {
    await open('Control+P', '', name);
    await choose(name);
    await page.locator('.tab.active').filter({ hasText: name }).first().waitFor();
    // Keys go to the text once it has the focus.
    await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  };
  /** The cursor before the last place where a text stands in a file that is saved. */
  const goBefore = async (file: string, text: string, offset = 0): Promise<Place> => {
    const place = placeOf(await saved(file), text, offset);
    await goTo(place.line, place.column);
    return place;
  };
  const problemsShown = async (): Promise<void> => {
    const panel = page.locator('.markers-panel');
    if (!(await panel.isVisible())) await keyboard.press('Control+Shift+M');
    await panel.waitFor();
  };
  const suggested = (): Locator =>
    page
      .locator('.suggest-widget.visible .monaco-list-row')
      .filter({ has: page.locator('.codicon-symbol-snippet') })
      .first();

  return {
    page,
    list,
    choose,
    isAsked: isOpen,
    openFile,
    command,
    goTo,
    goBefore,
    savedWith,
    type: (text: string): Promise<void> => keyboard.type(text, { delay: 15 }),
    press: (key: string): Promise<void> => keyboard.press(key),
    /**
     * Takes the offer of Ctrl+. that has this in its title; the first of several. VS Code looks for its
     * light bulb 250 ms after the cursor moved, and drops a Ctrl+. that is not answered by then: where no
     * offers come, somebody asks again. Nothing is changed by asking.
     */
    fix: async (title: string): Promise<void> => {
      const rows = page.locator('.action-widget .monaco-list-row.action');
      for (let left = 8; left > 0; left--) {
        await keyboard.press('Control+.');
        const asked = rows.first().waitFor({ timeout: 5000 });
        const isThere = await asked.then(
          () => true,
          () => false,
        );
        if (isThere) break;
        await keyboard.press('Escape');
      }
      await rows.filter({ hasText: title }).first().click();
      await rows.first().waitFor({ state: 'hidden' });
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
    /** Waits until the text in front was read: the lens over the rulebook stands there. */
    isRead: (): Promise<void> =>
      page
        .locator('.editor-group-container.active .codelens-decoration')
        .filter({ hasText: /Mở bản xem trước|Open preview/ })
        .first()
        .waitFor(),
    /** Waits until a suggestion is a snippet: several lines to be filled in. */
    suggestedWhole: (): Promise<void> => suggested().waitFor(),
    /** Takes the first snippet among the suggestions. */
    takeSuggestion: async (): Promise<void> => {
      await suggested().click();
      await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
    },
    /** The document inside the webview in front. */
    webview: (): FrameLocator =>
      page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
  };
}

/** A line and a column as an editor counts them, from one. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export function placeOf(text: string, part: string, offset = 0): Place {
  const index = text.lastIndexOf(part);
  if (index < 0) throw new Error(`\`${part}\` stands nowhere in:\n${text}`);
  const before = text.slice(0, index + offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
