import type { InterfaceLanguage } from '../protocol.js';
import type { Host } from '../workspace/host.js';
import { Workspace, type OpenText } from '../workspace/workspace.js';
import { finderOf, type Found, type Wishes } from './finder.js';

/** A file that is not open, to be looked at where nothing else is known: all that its findings hang on. */
export interface Job {
  readonly uri: string;
  readonly folders: readonly string[];
  readonly language: InterfaceLanguage;
  /** What the editor has open, which may be read with it. */
  readonly open: readonly OpenText[];
}

export interface Done extends Found {
  /** The files that it was read with. */
  readonly read: readonly string[];
}

/** Something that looks at files while the session goes on answering. */
export interface Helpers {
  /** How many files are given to it at once. */
  readonly places: number;
  /** Undefined where nothing came of it. Never rejects. */
  readonly look: (job: Job) => Promise<Done | undefined>;
  /** There is nothing to do for now. */
  readonly rest: () => void;
}

export function jobFor(uri: string, workspace: Workspace): Job {
  const { folders, language } = workspace;
  return { uri, folders, language, open: workspace.openTexts() };
}

/** Undefined where there is no such file any more. */
export function doJob(
  { uri, folders, language, open }: Job,
  wishes: Wishes,
  host: Host,
): Done | undefined {
  const workspace = new Workspace(host);
  workspace.folders = folders;
  workspace.language = language;
  for (const one of open) workspace.put(one.given, one.version, one.text);
  const looked = workspace.lookAt(uri);
  if (!looked) return undefined;
  const found = finderOf(wishes, workspace, host).find(looked.view, looked.read);
  return { ...found, read: [...looked.read] };
}
