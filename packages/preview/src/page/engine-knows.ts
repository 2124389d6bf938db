import type { Engine, Requests } from '../engine/requests.js';
import type { RulebookMessage } from '../protocol.js';

/** Of each rulebook, why it cannot be scored at all, as sentences. */
export type Refused = Requests['rulebooks']['answer']['refused'];

/**
 * Whoever scores is told the rulebooks that are shown before it is asked anything of them, and not before: while a
 * text is written nobody asks, and the rulebooks need not be sent.
 */
export function knowsShown(
  engine: Engine,
  shown: () => RulebookMessage | undefined,
  refused: (of: RulebookMessage, why: Refused) => void,
): Engine {
  let told: RulebookMessage | undefined;
  return {
    ...engine,
    ask: (kind, asks) => {
      const now = shown();
      if (now && now !== told) {
        const { rulebooks, language, fileLanguage, keywords } = now;
        const about = { rulebooks, language, fileLanguage, keywords };
        void engine.ask('rulebooks', about).then((answer) => {
          refused(now, answer.refused);
        });
        told = now;
      }
      return engine.ask(kind, asks);
    },
  };
}
