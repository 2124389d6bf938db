import type { NodeScore } from '../typescript/runtime/node-score.js';
import type { NodeResult } from '../typescript/runtime/results.js';
import { cellOf, keyOfScore, stepsOf, type Cell } from './cell.js';
import { Path } from './path.js';

/** So many whole numbers of a cell stand behind one another in `NodeCells.facts`. */
export const FACTS = 4;
/** Which they are: steps so far, steps it is out of, bits of how it stands, what is to be made good above. */
export const [STEPS, OUT_OF, STANDING, MADE_GOOD] = [0, 1, 2, 3] as const;

/** The different cells of a node by their places, from 1; units hold places. */
export class NodeCells {
  readonly scores: (NodeScore | undefined)[] = [undefined];
  readonly results: (NodeResult | undefined)[] = [undefined];
  facts = new Int32Array(8 * FACTS);
  readonly #scale: number;
  readonly #numbers: Map<string, number>;
  readonly #places = new Map<string, number>();
  readonly #plain = new Path<number>();

  /** `numbers` are shared by all nodes of a table. */
  constructor(scale: number, numbers: Map<string, number>) {
    this.#scale = scale;
    this.#numbers = numbers;
  }

  /** The place of a score that was not added before. */
  add(score: NodeScore): number {
    const { result, ...facts } = cellOf(score, this.#scale, this.#numbers);
    const place = this.scores.push(score) - 1;
    this.results.push(result);
    this.#write(place * FACTS, facts);
    return place;
  }

  /** The place of a score, which is one with those that are the same to all who ask. */
  placeOf(score: NodeScore): number {
    const path = this.#pathOf(score);
    if (path) return (path.value ??= this.add(score));
    const key = keyOfScore(score);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.add(score);
    this.#places.set(key, place);
    return place;
  }

  /** Scores that say nothing beside numbers are told apart by these; undefined for others. */
  #pathOf({ status, score, soFar, outOf, reasons, rescaled }: NodeScore): Path<number> | undefined {
    const isPlain = status === 'scored' && reasons.length === 0 && rescaled.length === 0;
    if (!isPlain || score !== soFar) return undefined;
    const [steps, of] = [stepsOf(soFar, this.#scale), stepsOf(outOf, this.#scale)];
    return steps === undefined || of === undefined ? undefined : this.#plain.then(of).then(steps);
  }

  #write(from: number, { steps, outOf, standing, madeGood }: Omit<Cell, 'result'>): void {
    if (from >= this.facts.length) {
      const grown = new Int32Array(2 * this.facts.length);
      grown.set(this.facts);
      this.facts = grown;
    }
    this.facts[from + STEPS] = steps;
    this.facts[from + OUT_OF] = outOf;
    this.facts[from + STANDING] = standing;
    this.facts[from + MADE_GOOD] = madeGood;
  }
}
