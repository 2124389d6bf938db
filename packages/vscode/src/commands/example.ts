import * as vscode from 'vscode';
import { readerOf } from '../reader.js';
import type { Parts } from '../start.js';

const EXAMPLES = {
  vi: { rulebook: 'vi-du.cchc', data: 'so-lieu.csv' },
  en: { rulebook: 'example.cchc', data: 'data.csv' },
} as const;

/**
 * The bundled rulebook for a first try, with its data beside it. It is a copy of the user's own: what is
 * written in it stays, and is there again the next time.
 */
export async function openExample({ context }: Parts): Promise<vscode.Uri> {
  const tongue = readerOf();
  const { rulebook, data } = EXAMPLES[tongue];
  const from = vscode.Uri.joinPath(context.extensionUri, 'example', tongue);
  const to = vscode.Uri.joinPath(context.globalStorageUri, 'example', tongue);
  for (const name of [rulebook, data]) {
    await copyOnce(vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name));
  }
  const uri = vscode.Uri.joinPath(to, rulebook);
  await vscode.window.showTextDocument(uri);
  return uri;
}

async function copyOnce(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  try {
    await fs.stat(to);
  } catch {
    // Read and written, for they may lie in different file systems.
    await fs.writeFile(to, await fs.readFile(from));
  }
}
