import { PREVIEW_LABELS, type PreviewLabels } from '@cchc/words';
import type { Engine } from '../engine/requests.js';
import type { Host } from './host.js';
import type { State, Store } from './state.js';

/** What each part of the page is drawn with. */
export interface Context {
  readonly state: State;
  readonly store: Store;
  readonly host: Host;
  readonly engine: Engine;
  readonly say: PreviewLabels;
}

export function contextOf(state: State, store: Store, host: Host, engine: Engine): Context {
  return { state, store, host, engine, say: PREVIEW_LABELS[state.language] };
}
