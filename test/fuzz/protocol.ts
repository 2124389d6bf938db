/** What a worker is asked: the texts of a batch from one on. */
export interface Work {
  readonly seed: number;
  readonly batch: number;
  readonly from: number;
}

/** What a worker is given at its start: where it counts the texts it has begun, for the watch over hangs. */
export interface WorkerStart {
  readonly begun: Int32Array;
}

export interface Failure {
  readonly kind: string;
  readonly batch: number;
  readonly index: number;
  readonly text: string;
  readonly what: string;
}

/** What a worker answers when the batch is done. */
export interface Done {
  readonly judged: number;
  readonly failures: readonly Failure[];
  readonly slowest: Timed;
}

/** A text by its place in the run, and the milliseconds it took. */
export interface Timed {
  readonly batch: number;
  readonly index: number;
  readonly milliseconds: number;
}
