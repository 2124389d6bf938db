/**
 * A name the author chose, in NFC: `tỷ_lệ_đúng_hạn`. Inputs, evidence, case tables, definitions and
 * parameters share one space of names within a rulebook.
 */
export type Name = string;

/** A code as it is written: `I`, `1.1.2`, `đ`, `II.5.1.a`. */
export type Code = string;

/**
 * What tells one node from every other: its code where the code is unique in the rulebook, else the
 * path of codes that leads to it, `III/3.2`.
 */
export type NodeId = string;

/** Names are compared in NFC; the same name typed on another system must be the same name. */
export function sameName(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC');
}
