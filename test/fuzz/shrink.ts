/** How often a part is left out to see whether the rest still fails. */
const MOST_TRIES = 400;

/** A smaller text that fails too: ever smaller parts are left out as long as it does. */
export function shrink(text: string, fails: (text: string) => boolean): string {
  let smallest = text;
  let tries = 0;
  for (let size = text.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < smallest.length && tries < MOST_TRIES; tries++) {
      const rest = smallest.slice(0, at) + smallest.slice(at + size);
      if (fails(rest)) smallest = rest;
      else at += size;
    }
  }
  return smallest;
}
