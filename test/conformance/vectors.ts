import { vectorPopulations } from '@cchc/generators';
import { onceFor } from '../once.js';

/** The populations that a rulebook is told from others by; several files ask for those of the examples. */
export const vectorsOf = onceFor(vectorPopulations);
