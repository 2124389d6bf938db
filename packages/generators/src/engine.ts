/**
 * What the header of a canonical result names as its maker: scorers that give the reference's bytes
 * name what it names.
 */
export const ENGINE = 'reference/1';
