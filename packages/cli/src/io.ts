/** All that the program knows of the world around it, so that tests can put another in its place. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The folder for what a later run may use again; nothing is kept where there is none. */
  readonly cacheFolder?: string;
  /** The largest file that is read, and the most files, where the configuration says. */
  readonly mostBytes?: number;
  readonly mostFiles?: number;
  /** All bytes of standard input, up to `limit` and one more. */
  readonly stdin: (limit: number) => Promise<Uint8Array>;
  /** Told of each file and folder that is read or looked for, and of each file written; absolute paths. */
  readonly onRead?: (path: string) => void;
  readonly onWrite?: (path: string) => void;
  /** Whether and how somebody can end a run that would go on: Ctrl-C. */
  readonly onInterrupt?: (end: () => void) => void;
  /** Shows an address in the person's browser, where there is one. */
  readonly openUrl?: (url: string) => void;
  /** Asks a person; only there where somebody sits at a terminal. */
  readonly ask?: (question: string) => Promise<string>;
}

export interface Output {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** How wide a terminal is, in characters. */
  readonly columns: number | undefined;
}
