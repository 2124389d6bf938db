import { spelling, type Tongue } from '@cchc/language';
import { createSpeaker, type Speaker } from '@cchc/words';

/** A reader of `tongue` with a file in Vietnamese keywords. */
export function speaker(tongue: Tongue, fileTongue: Tongue = 'vi'): Speaker {
  return createSpeaker({ tongue, fileTongue, spell: spelling });
}
