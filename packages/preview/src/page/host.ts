import type { Abilities, HostMessage, PageMessage } from '../protocol.js';

/** Whoever shows the page. Messages that came before somebody listens are kept for the first listener. */
export interface Host {
  readonly abilities: Abilities;
  readonly send: (message: PageMessage) => void;
  readonly onMessage: (listener: (message: HostMessage) => void) => void;
}
