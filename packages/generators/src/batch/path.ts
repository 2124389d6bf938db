/** Values by tuples of whole numbers: what is the same in all numbers is one path from the root, and has one value. */
export class Path<Value> {
  value: Value | undefined;
  readonly #next = new Map<number, Path<Value>>();

  /** The path that goes on with this number. */
  then(step: number): Path<Value> {
    const known = this.#next.get(step);
    if (known) return known;
    const made = new Path<Value>();
    this.#next.set(step, made);
    return made;
  }
}
