import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { comparison } from '../features/compare.js';
import { compareRequest } from '../protocol.js';
import { normalUri } from '../workspace/uris.js';
import { pastOf } from '../workspace/past.js';
import { answering, type Handler } from './custom.js';
import type { Session } from './session.js';

/** The request of `protocol.ts` about versions. */
export const COMPARE_HANDLERS: readonly Handler[] = [
  answering(compareRequest, ({ uri: given, past }, session) => {
    const { workspace, compared } = session;
    const uri = normalUri(given);
    const view = workspace.view(uri);
    if (past === null) {
      if (compared.delete(uri)) refreshLenses(session);
      return null;
    }
    const texts = new Map(past.texts.map((one) => [normalUri(one.uri), one.text] as const));
    const before = pastOf(uri, texts, workspace);
    if (!view || !before) return null;
    // What is read on the way is known once it is checked.
    before.view.checked();
    if (before.missing.size > 0) return { missing: [...before.missing] };
    compared.set(uri, { label: past.label, before: before.view });
    refreshLenses(session);
    return comparison(view, before.view, past.label);
  }),
];

function refreshLenses({ client, connection }: Session): void {
  if (client.canRefresh.lenses) void connection.sendRequest(CodeLensRefreshRequest.type);
}
