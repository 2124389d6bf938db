/** How often a law is tried: less under `npm run test:quick`, more where an environment variable asks. */
export function runs(thorough: number): number {
  const asked = Number(process.env.CCHC_RUNS);
  if (asked > 0) return asked;
  return process.env.CCHC_QUICK ? Math.ceil(thorough / 20) : thorough;
}
