import type { NodeScore } from '../typescript/runtime/node-score.js';
import type { NodeResult } from '../typescript/runtime/results.js';
import { cellOf, keyOfScore, stepsOf, type Cell } from './cell.js';
import { Path } from './path.js';

/** The different cells of a node by their places, from 1; units hold places. What sums need stands in columns. */
export class NodeCells {
  readonly scores: (NodeScore | undefined)[] = [undefined];
  readonly results: (NodeResult | undefined)[] = [undefined];
  /** Score so far and points it is out of, in steps. */
  steps = new Int32Array(8);
  outOf = new Int32Array(8);
  /** How it stands, as bits. */
  standings = new Int32Array(8);
  /** What nodes above are to make good. */
  readonly madeGood: number[] = [0];
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
    this.#write(place, facts);
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

  #write(place: number, { steps, outOf, standing, madeGood }: Omit<Cell, 'result'>): void {
    if (place >= this.steps.length) {
      this.steps = grown(this.steps);
      this.outOf = grown(this.outOf);
      this.standings = grown(this.standings);
    }
    this.steps[place] = steps;
    this.outOf[place] = outOf;
    this.standings[place] = standing;
    this.madeGood[place] = madeGood;
  }
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
