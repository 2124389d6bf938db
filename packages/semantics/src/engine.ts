/** What the header of a result names as its maker: this evaluator and its version. */
export const ENGINE = 'reference/1';
