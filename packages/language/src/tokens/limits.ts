/** What a text may be, so that none can stop the tools: larger ones are refused in one sentence. */
export const LIMITS = {
  /** UTF-16 units of one file; the largest real rulebooks have about 100,000. */
  characters: 4_000_000,
  /** Blocks and parentheses inside one another. */
  depth: 100,
  /** Operators in one formula. */
  operators: 500,
  /** Findings about syntax in one file. */
  syntaxFindings: 100,
} as const;
