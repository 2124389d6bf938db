// A whole VS Code with the VSIX installed, in a window, as somebody has it who opens a folder of rulebooks.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startCodeServer } from './code-server.ts';
import { extensions, workspace } from './paths.ts';

let last: Page | undefined;

/** The window opened last, for whoever wants a picture of it. */
export function lastPage(): Page | undefined {
  return last;
}

export interface Workbench {
  readonly page: Page;
  /** A copy of the workspace that the tests may write to. */
  readonly folder: string;
  /** Addresses that the window asked for and that are not this machine. */
  readonly outside: ReadonlySet<string>;
  readonly close: () => Promise<void>;
}

export interface HowToOpen {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly trust?: true;
  /** What is done to the folder before it is opened. */
  readonly prepare?: (folder: string) => void;
  /** Another folder to begin with than the tests' workspace. */
  readonly from?: string;
}

export async function openWorkbench({
  settings = {},
  trust,
  from = workspace,
  prepare,
}: HowToOpen = {}): Promise<Workbench> {
  const home = mkdtempSync(join(tmpdir(), 'cchc-workbench-'));
  const folder = join(home, 'bo-tieu-chi');
  cpSync(from, folder, { recursive: true });
  prepare?.(folder);
  mkdirSync(join(home, 'profile'));
  const own = { 'editor.fontFamily': 'Liberation Mono', 'editor.minimap.enabled': false };
  const server = await startCodeServer({
    home,
    extensions,
    settings: { ...own, ...settings },
    ...(trust ? { trust } : {}),
  });
  let browser: BrowserContext | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  };
  try {
    browser = await openBrowser(join(home, 'profile'));
    const outside = new Set<string>();
    browser.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') outside.add(hostname);
    });
    const page = browser.pages()[0] ?? (await browser.newPage());
    last = page;
    page.setDefaultTimeout(30_000);
    await page.goto(`http://${server.host}/?folder=${encodeURIComponent(folder)}`, {
      timeout: 90_000,
    });
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    // What the extension brings is known: commands, views, the language of its files.
    await page.getByRole('tab', { name: /^Bộ tiêu chí/ }).waitFor();
    return { page, folder, outside, close };
  } catch (error) {
    await close();
    throw error;
  }
}
