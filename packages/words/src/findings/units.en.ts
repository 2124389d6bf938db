import type { UnitSentences } from './units.js';

/** What is said of types of unit and their blocks, in English. */
export const unitsEn: UnitSentences = {
  TYPE_IN_TWO_BLOCKS: ({ type, block, other }, say) => ({
    message: `The unit type ${say.quote(type)} is put in the block ${say.quote(other)} and in the block ${say.quote(block)}.`,
    help: 'Leave each type of unit in just one block.',
  }),
  TYPE_WITHOUT_BLOCK: ({ type }, say) => ({
    message: `The unit type ${say.quote(type)} is in no block.`,
    help: `Add it to a block, such as ${say.code`{block} "…": ${type}`}; or write ${say.code`{block}: {by unit type}`}.`,
  }),
};
