/** One edit of an example by hand, and what the author of the edit says it is. */
export interface Edit {
  readonly title: string;
  /** The classes of all changes it makes, each once, as a reviewer would name them. */
  readonly classes: string;
  /** What stands there, and what is put in its place; each stands in the text just once. */
  readonly swaps: readonly (readonly [was: string, is: string])[];
}

export type Edits = readonly Edit[];

export function edit(
  title: string,
  classes: string,
  ...swaps: readonly (readonly [string, string])[]
): Edit {
  return { title, classes, swaps };
}
