/** All that the program knows of the world around it, so that tests can put another in its place. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The largest file that is read, and the most files, where the configuration says. */
  readonly mostBytes?: number;
  readonly mostFiles?: number;
  /** All bytes of standard input, up to `limit` and one more. */
  readonly stdin: (limit: number) => Promise<Uint8Array>;
  /** Asks a person; only there where somebody sits at a terminal. */
  readonly ask?: (question: string) => Promise<string>;
}

export interface Output {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** How wide a terminal is, in characters. */
  readonly columns: number | undefined;
}
