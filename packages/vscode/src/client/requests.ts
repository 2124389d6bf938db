import type { RequestName } from '@cchc/server/protocol';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Asks the server what its protocol names, with the types that stand there. */
export function ask<Params, Answer>(
  client: BaseLanguageClient,
  { method }: RequestName<Params, Answer>,
  params: Params,
): Promise<Answer> {
  return client.sendRequest<Answer>(method, params);
}
