/** Somebody who scores records; see README.md. */
export interface Contestant {
  readonly name: string;
  /** What it is, in a few words. */
  readonly says: string;
  /** Sets it takes part in, without `typical` or `edge`. */
  readonly sets: readonly SetName[];
  /** So slow that it gets no more than this many records. */
  readonly most?: number;
  /** Its command, without the folder of the set, which is put behind. */
  readonly prepare: (
    set: SetFolder,
    work: string,
  ) => readonly string[] | Promise<readonly string[]>;
}

export const SET_NAMES = ['synthetic-100', 'synthetic-1000', 'synthetic-2000'] as const;
export type SetName = (typeof SET_NAMES)[number];

export interface SetFolder {
  readonly name: SetName;
  readonly kind: 'typical' | 'edge';
  readonly folder: string;
}

/** The speed of one over that of another; of one set, or of each that both take part in. */
export interface Bar {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  readonly sets?: readonly SetName[];
  /** Of `theirs`, where that is another set; and what the quotient is multiplied with. */
  readonly against?: SetName;
  readonly times?: number;
  readonly atLeast: number;
  readonly reach: number;
}

/** A row that measures something else. */
export interface Measure {
  readonly name: string;
  readonly run: () => Row | readonly Row[] | Promise<Row | readonly Row[]>;
}

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly reach: number;
  readonly note?: string;
}

/** What a module `contestants.ts` of a folder gives. */
export interface Entry {
  readonly contestants?: readonly Contestant[];
  readonly bars?: readonly Bar[];
  readonly measures?: readonly Measure[];
}
