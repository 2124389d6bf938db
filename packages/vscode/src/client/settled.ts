import { statisticsRequest } from '@cchc/server/protocol';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './requests.js';

const PAUSE_MS = 50;

/** Resolves when the server has checked everything that it was told. */
export async function settled(client: BaseLanguageClient): Promise<void> {
  await client.start();
  for (;;) {
    const { idle } = await ask(client, statisticsRequest, {});
    if (idle) return;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
}
