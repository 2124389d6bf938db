import * as vscode from 'vscode';
import type { Tongue } from '@cchc/words';

/** Where the server leads from a finding to its page: a document of this extension, never the network. */
export const PAGE_TEMPLATE = 'cchc-page:/{language}/{code}.cchc-page';

export function pageUri(code: string, tongue: Tongue): vscode.Uri {
  return vscode.Uri.from({ scheme: 'cchc-page', path: `/${tongue}/${code}.cchc-page` });
}

/** The code and the language that a page's address names. */
export function pageOfUri({ path }: vscode.Uri): {
  readonly code: string;
  readonly tongue: Tongue;
} {
  const [, tongue, code = ''] = /^\/(vi|en)\/(\w+)\.cchc-page$/.exec(path) ?? [];
  return { code, tongue: tongue === 'en' ? 'en' : 'vi' };
}
