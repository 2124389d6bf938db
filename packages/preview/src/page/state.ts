import type { NodeId, Rulebook } from '@cchc/model';
import type { Tongue } from '@cchc/words';
import type { PreviewFinding, RulebookMessage } from '../protocol.js';
import type { ChartsState } from './charts/state.js';
import type { Refused } from './engine-knows.js';
import type { TrialState } from './trial/state.js';
import type { UnitsState } from './units/state.js';

export const VIEWS = ['table', 'trial', 'charts', 'units'] as const;
export type View = (typeof VIEWS)[number];

/** All that the page shows is drawn from this; nothing is kept in the document. */
export interface State {
  readonly language: Tongue;
  readonly view: View;
  /** The last text that had a meaning. */
  readonly shown?: RulebookMessage;
  /** The fingerprints of its rulebooks, once they are known. */
  readonly hashes: readonly string[];
  /** Why each of its rulebooks cannot be scored at all, once that is known; mostly there is no reason. */
  readonly refused: Refused;
  /** Which of its rulebooks is looked at. */
  readonly chosen: number;
  /** What is wrong with the text as it is now, where it has no meaning. */
  readonly broken?: readonly PreviewFinding[] | undefined;
  readonly otherVersion: boolean;
  readonly cursor?: NodeId | undefined;
  readonly table: TableState;
  readonly trial: TrialState;
  readonly charts: ChartsState;
  readonly units: UnitsState;
}

export interface TableState {
  readonly folded: ReadonlySet<NodeId>;
  readonly search: string;
}

export function rulebookOf({ shown, chosen }: State): Rulebook | undefined {
  return shown?.rulebooks[chosen] ?? shown?.rulebooks[0];
}

/** A state that everything hears of when it changes. */
export interface Store {
  readonly state: State;
  readonly update: (change: (state: State) => Partial<State>) => void;
}

export function createStore(first: State, draw: (state: State) => void): Store {
  let state = first;
  let waits = false;
  return {
    get state() {
      return state;
    },
    update: (change) => {
      state = { ...state, ...change(state) };
      if (waits) return;
      waits = true;
      // What one event changes is drawn once.
      queueMicrotask(() => {
        waits = false;
        draw(state);
      });
    },
  };
}
