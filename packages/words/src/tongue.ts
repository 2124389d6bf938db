import type { Tongue } from '@cchc/language';

export type { Tongue };

/** The same thing in both languages; what lacks one of them does not compile. */
export type InBoth<T> = Readonly<Record<Tongue, T>>;
