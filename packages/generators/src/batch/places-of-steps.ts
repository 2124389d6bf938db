/** Steps up to this many apart from the lowest are looked up by their place in a list. */
const LISTED = 100_000;
const FIRST = 256;

/** A place (from 1) for each number of steps; 0 where there is none yet. */
export class PlacesOfSteps {
  readonly #lowest: number;
  #listed: Int32Array<ArrayBuffer> | undefined;
  readonly #others = new Map<number, number>();

  /** `lowest`: below it steps are rare. */
  constructor(lowest: number) {
    this.#lowest = lowest;
  }

  get(steps: number): number {
    const at = steps - this.#lowest;
    if (at >= 0 && at < LISTED) return this.#listed?.[at] ?? 0;
    return this.#others.get(steps) ?? 0;
  }

  set(steps: number, place: number): void {
    const at = steps - this.#lowest;
    if (at >= 0 && at < LISTED) this.#listTo(at)[at] = place;
    else this.#others.set(steps, place);
  }

  #listTo(at: number): Int32Array<ArrayBuffer> {
    const known = this.#listed;
    if (known && at < known.length) return known;
    const grown = new Int32Array(Math.max(FIRST, 2 ** Math.ceil(Math.log2(at + 1))));
    if (known) grown.set(known);
    this.#listed = grown;
    return grown;
  }
}
