import type { Wishes } from '../closed/finder.js';
import type { Helpers } from '../closed/job.js';

/** What a server needs of the system it runs on; Node has files, a web worker is told them. */
export interface Host {
  /** The text of a file by its URI, at once; links are followed, nothing outside the folders is read. */
  readonly read: (uri: string, folders: readonly string[]) => HostRead;
  /** All rulebooks in the folders. */
  readonly list: (folders: readonly string[]) => Promise<readonly string[]>;
  /** Lets messages that have come in be heard. */
  readonly pause: () => Promise<void>;
  /** The time in milliseconds, for statistics only. */
  readonly now: () => number;
  /** Takes texts that the editor tells, where there is no file system. */
  readonly tell?: (files: readonly { readonly uri: string; readonly text?: string }[]) => void;
  /** A folder of the editor's in which texts outlive the session. */
  readonly keptIn?: (folder: string) => KeptTexts;
  /** Looks at files that are not open while the session answers; absent where nothing runs beside it. */
  readonly helpers?: (wishes: Wishes) => Helpers;
  /** Where the page of a code lies as a file, if it does. */
  readonly pageFile?: (code: string, language: 'vi' | 'en') => string | undefined;
}

export type HostRead =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'missing' | 'outside' | 'unreadable' };

/** Texts that outlive the session, by what they were made of. */
export interface KeptTexts {
  readonly sum: (text: string) => string;
  readonly find: (key: readonly string[]) => string | undefined;
  readonly keep: (key: readonly string[], content: string) => void;
}

/** The last version of a text that a server was told, or found. */
export interface SourceText {
  readonly uri: string;
  /** Null where it is not open. */
  readonly version: number | null;
  readonly text: string;
}
