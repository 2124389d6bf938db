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
  RULEBOOKS_MIXED: ({ kind }, say) => ({
    message: `${kind === 'library' ? 'A library' : 'An amendment'} stands in one file with something else.`,
    help: `Move the ${say.keyword(kind)} to a file of its own; only a ${say.keyword('rulebook')} may stand beside another.`,
  }),
  RULEBOOK_CODE_TWICE: ({ code }, say) => ({
    message: `Another rulebook of this file has the code ${say.quote(code)}.`,
    help: 'Give each rulebook of the file a code of its own.',
  }),
  RULEBOOK_UNKNOWN: ({ code, suggestion, known }, say) => ({
    message: `This file has no other rulebook with the code ${say.quote(code)}.`,
    help:
      suggestion === undefined
        ? known.length > 0
          ? `Write ${say.anyOf(known.map(say.quote))}.`
          : 'Write that rulebook in this same file, behind this one.'
        : `Did you mean ${say.quote(suggestion)}?`,
  }),
  UNIT_TYPE_TAKEN_TWICE: ({ type, rulebook, other }, say) => ({
    message: `The unit type ${say.quote(type)} is scored by ${say.quote(other)} and by ${say.quote(rulebook)}.`,
    help: `Leave it in one of the rulebooks, or write ${say.code`{use rulebook} ${rulebook} {when} {unit is} ${type}`} in ${say.quote(other)}.`,
  }),
  STAND_IN_CYCLE: ({ path }, say) => ({
    message: `These rulebooks stand in for one another in a circle: ${path.map(say.quote).join(' → ')}.`,
    help: `Take one ${say.keyword('use rulebook')} of the circle out.`,
  }),
  STAND_IN_BY_FIGURES: (_, say) => ({
    message: "Which rulebook scores a unit cannot depend on the unit's figures or scores.",
    help: `Ask only what the unit is, such as ${say.code`{unit is} phường`}; ${say.keyword('and')}, ${say.keyword('or')} and ${say.keyword('not')} may join such conditions.`,
  }),
};
