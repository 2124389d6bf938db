import * as vscode from 'vscode';
import { compareRequest, type PastVersion } from '@cchc/server/protocol';
import { extensionMessage } from '@cchc/words';
import { ask } from '../client/requests.js';
import { repositoryOf, textIn, type Repository } from '../compare/git.js';
import { comparisonPanel } from '../compare/panel.js';
import { chosenRevision } from '../compare/revision.js';
import { openRulebook, readerOf } from '../reader.js';
import type { Parts } from '../start.js';

/** What a menu hands over: a file, or its row in Source Control. */
type Chosen = vscode.Uri | { readonly resourceUri?: vscode.Uri };

/** Compares a rulebook with what it was in a revision of git, which is chosen unless it is given. */
export function comparing({ client, onChecked, context }: Parts) {
  let current: { readonly document: vscode.TextDocument; readonly past: PastVersion } | undefined;
  const panel = comparisonPanel(() => {
    const uri = current?.document.uri.toString();
    current = undefined;
    if (uri !== undefined) void ask(client, compareRequest, { uri, past: null });
  });
  const say = (code: 'NO_RULEBOOK' | 'COMPARE_NO_GIT'): void => {
    void vscode.window.showInformationMessage(extensionMessage(code, {}, readerOf()));
  };

  const show = async (): Promise<void> => {
    if (!current) return;
    const { document, past } = current;
    const answer = await ask(client, compareRequest, { uri: document.uri.toString(), past });
    if (answer && 'parts' in answer) panel.show(answer, document, readerOf(document));
  };
  // As the text is written on, so is what it says otherwise.
  context.subscriptions.push(
    onChecked(({ uri }) => {
      if (uri === current?.document.uri.toString()) void show();
    }),
  );

  const compare = async (chosen?: Chosen, given?: unknown): Promise<void> => {
    const uri = uriOf(chosen) ?? openRulebook()?.uri;
    if (!uri) {
      say('NO_RULEBOOK');
      return;
    }
    const repository = await repositoryOf(uri);
    if (!repository) {
      say('COMPARE_NO_GIT');
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const tongue = readerOf(document);
    const revision =
      typeof given === 'string' ? given : await chosenRevision(repository, uri, tongue);
    if (revision === undefined || revision === '') return;
    const past = await pastVersion(repository, revision, uri, async (version) => {
      const answer = await ask(client, compareRequest, { uri: uri.toString(), past: version });
      return answer && 'missing' in answer ? answer.missing : [];
    });
    if (!past) {
      const message = extensionMessage('COMPARE_NOT_THERE', { revision }, tongue);
      return void vscode.window.showWarningMessage(message);
    }
    current = { document, past };
    await show();
  };
  return { compare, reveal: panel.reveal };
}

function uriOf(chosen: Chosen | undefined): vscode.Uri | undefined {
  return chosen instanceof vscode.Uri ? chosen : chosen?.resourceUri;
}

/** How many rounds it may take until all files that a version is read with are there. */
const MOST_ROUNDS = 20;

/** The file as it was, with all that it used then; undefined where the revision has none. */
async function pastVersion(
  repository: Repository,
  label: string,
  uri: vscode.Uri,
  missingIn: (version: PastVersion) => Promise<readonly string[]>,
): Promise<PastVersion | undefined> {
  const own = await textIn(repository, label, uri);
  if (own === null) return undefined;
  const texts: PastVersion['texts'][number][] = [{ uri: uri.toString(), text: own }];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const missing = await missingIn({ label, texts });
    if (missing.length === 0) break;
    for (const one of missing)
      texts.push({ uri: one, text: await textIn(repository, label, vscode.Uri.parse(one)) });
  }
  return { label, texts };
}
