/** 0 clean; 1 findings in a rulebook or in data, or a refused score; 2 wrong use, or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((a, b) => (a > b ? a : b), 0);
}
