/** lĩnh vực, tiêu chí, tiêu chí thành phần, mục. */
export type Level = (typeof LEVELS)[number];

/** From the top down; a node may stand only in one of a higher level, and `item` also in an item. */
export const LEVELS = ['field', 'criterion', 'subcriterion', 'item'] as const;
