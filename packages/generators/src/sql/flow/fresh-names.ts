import { ascii } from '../../names/ascii.js';
import type { Dialect } from '../dialect.js';

/** Names that are told apart whatever the case, and are no words of the database. */
export interface FreshNames {
  readonly fresh: (wanted: string) => string;
  readonly take: (name: string) => void;
}

export function freshNames({ reserved, most }: Dialect): FreshNames {
  const taken = new Set<string>();
  return {
    take: (name) => taken.add(name),
    fresh: (wanted) => {
      const plain = ascii(wanted).toLowerCase().replace(/_+$/, '') || 'x';
      for (let count = 1; ; count++) {
        const suffix = count === 1 ? '' : `_${String(count)}`;
        const name = plain.slice(0, most.nameBytes - suffix.length) + suffix;
        if (reserved.has(name) || taken.has(name)) continue;
        taken.add(name);
        return name;
      }
    },
  };
}
