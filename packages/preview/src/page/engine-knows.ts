import type { Engine } from '../engine/requests.js';
import type { RulebookMessage } from '../protocol.js';

/**
 * Whoever scores is told the rulebooks that are shown before it is asked anything of them, and not before: while a
 * text is written nobody asks, and the rulebooks need not be sent.
 */
export function knowsShown(engine: Engine, shown: () => RulebookMessage | undefined): Engine {
  let told: RulebookMessage | undefined;
  return {
    ...engine,
    ask: (kind, asks) => {
      const now = shown();
      if (now && now !== told) {
        const { rulebooks, language, fileLanguage, keywords } = now;
        void engine.ask('rulebooks', { rulebooks, language, fileLanguage, keywords });
        told = now;
      }
      return engine.ask(kind, asks);
    },
  };
}
