import * as vscode from 'vscode';
import { extensionMessage, formatDay, type Tongue } from '@cchc/words';
import type { Commit, Repository } from './git.js';

/** As many of the last commits as are offered. */
const MOST_COMMITS = 50;

interface Item extends vscode.QuickPickItem {
  readonly revision?: string;
}

/** Asks for a revision: the last commit, a branch, a commit that touched the file, or one that is written. */
export async function chosenRevision(
  repository: Repository,
  uri: vscode.Uri,
  tongue: Tongue,
): Promise<string | undefined> {
  const say = (code: 'COMPARE_PICK' | 'COMPARE_OTHER' | 'COMPARE_WRITE'): string =>
    extensionMessage(code, {}, tongue);
  const picked = await vscode.window.showQuickPick(itemsOf(repository, uri, tongue), {
    placeHolder: say('COMPARE_PICK'),
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  return picked.revision ?? vscode.window.showInputBox({ prompt: say('COMPARE_WRITE') });
}

async function itemsOf(
  repository: Repository,
  uri: vscode.Uri,
  tongue: Tongue,
): Promise<readonly Item[]> {
  const [commits, branches] = await Promise.all([
    repository.log({ maxEntries: MOST_COMMITS, path: uri.fsPath }).catch(() => []),
    repository.getBranches({ remote: true }).catch(() => []),
  ]);
  const say = (code: 'COMPARE_LAST' | 'COMPARE_OTHER'): string =>
    extensionMessage(code, {}, tongue);
  return [
    { label: 'HEAD', description: say('COMPARE_LAST'), revision: 'HEAD' },
    ...branches.flatMap(({ name }) =>
      name === undefined ? [] : [{ label: `$(git-branch) ${name}`, revision: name }],
    ),
    ...commits.map(commitItem),
    { label: `$(edit) ${say('COMPARE_OTHER')}` },
  ];
}

/** Long enough that no other commit of a repository begins so. */
const SHORT_HASH = 10;

function commitItem({ hash, message, authorName, commitDate }: Commit): Item {
  const [title = ''] = message.split('\n');
  const day = commitDate && formatDay(commitDate.toISOString().slice(0, 10));
  const short = hash.slice(0, SHORT_HASH);
  const about = [short, authorName, day].filter((part) => part !== undefined).join(' · ');
  return { label: `$(git-commit) ${title}`, description: about, revision: short };
}
