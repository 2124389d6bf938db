/** What a text may be, so that none can stop the tools: larger ones are refused in one sentence. */
export const LIMITS = {
  /** UTF-16 units of one file; the largest real rulebooks have about 100,000. */
  characters: 4_000_000,
  /** Blocks inside one another. The parser takes a good part of the stack for each. */
  depth: 40,
  /** Parentheses inside one another, and signs (`-`, `không`) one after the other: ten grammar rules each. */
  parentheses: 16,
  /** Named values, or scores, each worked out from the next. */
  chain: 100,
  /** Operators in one formula. */
  operators: 500,
  /** Characters of one number: what is written with more of them is none. */
  digits: 100,
  /** Unknown names of one file that are compared with all known ones: where there are more, they are no slips. */
  suggestions: 100,
  /** Findings about syntax in one file. */
  syntaxFindings: 100,
} as const;
