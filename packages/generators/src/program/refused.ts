import type { Placed } from '@cchc/model';

/** Thrown while lowering, and caught by `programOf`: a construct that no program can say exactly yet. */
export class Refused extends Error {
  readonly construct: string;
  readonly at: Placed['at'];

  constructor(construct: string, { at }: Placed) {
    super(construct);
    this.construct = construct;
    this.at = at;
  }
}
