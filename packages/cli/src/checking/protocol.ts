import type { NotedFile, NamedText } from './looked.js';

/** What a thread that checks files is started with. */
export interface Surroundings {
  /** Absolute. */
  readonly cwd: string;
  readonly mostBytes: number | undefined;
}

export interface Job extends NamedText {
  /** Which of all files. */
  readonly index: number;
}

export interface Done {
  readonly index: number;
  readonly file: Omit<NotedFile, 'name' | 'text'>;
  /** What was read or looked for on the way; absolute paths. */
  readonly read: readonly string[];
}
