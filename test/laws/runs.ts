/** How often a law is tried: less under `npm run test:quick`, more where an environment variable asks. */
export function runs(thorough: number): number {
  const asked = Number(process.env.CCHC_RUNS);
  if (asked > 0) return asked;
  return process.env.CCHC_QUICK ? Math.ceil(thorough / 20) : thorough;
}

/** The same for laws that may fail of a small share: what a quick run tries is always the same. */
export function tries(thorough: number): { readonly numRuns: number; readonly seed?: number } {
  const numRuns = runs(thorough);
  return process.env.CCHC_QUICK ? { numRuns, seed: 20_261_201 } : { numRuns };
}
