// The browser that shows VS Code: the system's Chromium, with a profile of its own and no chatter.
import { spawnSync } from 'node:child_process';
import { chromium, type BrowserContext } from 'playwright-core';

const CANDIDATES = ['chromium', 'chromium-browser', 'google-chrome'];

export const BROWSER_ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** The path of a Chromium on this system; `CHROMIUM` names another. */
export function chromiumPath(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of CANDIDATES) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  throw new Error('no Chromium is installed (on Debian: apt-get install chromium)');
}

export function openBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: BROWSER_ARGS,
    viewport: { width: 1400, height: 900 },
    // As nearly all who write rulebooks have it: a Vietnamese system, the editor in English.
    locale: 'vi-VN',
  });
}
