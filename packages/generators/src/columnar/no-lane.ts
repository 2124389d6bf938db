/** Thrown while a leaf is made a lane, and caught there: the leaf is left to the exact runtime. */
export class NoLane extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}
