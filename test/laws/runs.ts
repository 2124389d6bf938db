/** How often a law is tried: less under `npm run test:quick`, more where an environment variable asks. */
export function runs(thorough: number): number {
  const asked = Number(process.env.CCHC_RUNS);
  if (asked > 0) return asked;
  return process.env.CCHC_QUICK ? Math.ceil(thorough / 20) : thorough;
}

/**
 * The same for laws that may fail of a small share: enough for a share to mean something, and always the same ones in
 * a quick run.
 */
export function tries(thorough: number): { readonly numRuns: number; readonly seed?: number } {
  if (!process.env.CCHC_QUICK) return { numRuns: runs(thorough) };
  return { numRuns: Math.max(runs(thorough), 100), seed: 20_261_201 };
}
