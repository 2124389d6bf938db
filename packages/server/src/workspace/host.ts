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
  /** Where the page of a code lies as a file, if it does. */
  readonly pageFile?: (code: string, language: 'vi' | 'en') => string | undefined;
}

export type HostRead =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'missing' | 'outside' | 'unreadable' };

/** The last version of a text that a server was told, or found. */
export interface SourceText {
  readonly uri: string;
  /** Null where it is not open. */
  readonly version: number | null;
  readonly text: string;
}
