import type { Speaker } from '../speaker.js';

/** What is wrong, in one sentence, and apart from it what to do next. */
export interface Sentence {
  readonly message: string;
  readonly help: string;
}

/** One language's sentences for an area: a code without a sentence does not compile. */
export type Sentences<Args> = {
  readonly [Code in keyof Args]: (args: Args[Code], say: Speaker) => Sentence;
};
