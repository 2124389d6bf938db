import type { BlockKind } from '@cchc/language';
import type { TreeSentences } from './tree.js';

const BLOCK: Readonly<Record<BlockKind, string>> = { bonus: 'bonus', penalty: 'penalty' };

/** What is wrong with the tree of criteria, its points and its codes, in English. */
export const treeEn: TreeSentences = {
  PART_ABOVE_BEST: ({ code, points, whole, most }, say) => ({
    message: `${say.quote(code)} is worth ${say.number(points)} points, but ${say.quote(whole)}, of which it is a part, only ${say.number(most)}.`,
    help: `Lower the points of ${say.quote(code)}, or raise those of ${say.quote(whole)}.`,
  }),
  BEST_BELOW_POINTS: ({ code, points, best }, say) => ({
    message: `Only the best part of ${say.quote(code)} counts, and the best is worth ${say.number(best)} of its ${say.number(points)} points.`,
    help: `Write ${say.number(best)} points at ${say.quote(code)}, or correct its parts.`,
  }),
  PARTS_BESIDE_BEST_OF: ({ code }, say) => ({
    message: `${say.quote(code)} stands beside ${say.keyword('best of')}, so nobody can tell whether it is added.`,
    help: `Move it into ${say.keyword('best of')}, or give ${say.keyword('best of')} a node of its own.`,
  }),
  PART_ABOVE_BLOCK: ({ code, points, kind, most }, say) => ({
    message: `${say.quote(code)} is worth ${say.number(points)} points, but the whole ${BLOCK[kind]} block at most ${say.number(most)}.`,
    help: `Lower the points of ${say.quote(code)}, or raise the most of the block.`,
  }),
  BLOCK_NOT_REACHED: ({ kind, most, sum }, say) => ({
    message: `The parts of this ${BLOCK[kind]} block come to ${say.number(sum)} points, so its most of ${say.number(most)} is never reached.`,
    help: 'Compare with the decision: a part may be missing, or a figure mistyped.',
  }),
  BLOCK_EMPTY: ({ kind }, say) => ({
    message: `This ${BLOCK[kind]} block holds nothing that is scored.`,
    help: `Add a criterion, or a share such as ${say.code`{add} 10% {total} {when} …`}; else take the block out.`,
  }),
  WEIGHT_BESIDE_POINTS: ({ code }, say) => ({
    message: `Beside ${say.quote(code)} one part says ${say.keyword('weight')} and another says ${say.keyword('points')}.`,
    help: 'Write all parts of one node in points, or all of them in weights.',
  }),
  WEIGHT_WITHOUT_WHOLE: ({ code }, say) => ({
    message: `${say.quote(code)} says a weight, but what it stands in has no points to share.`,
    help: `Say how many points there are, for example ${say.code`{bonus} {max} 3 {points}`}, or write points at ${say.quote(code)}.`,
  }),
  LOWEST_ON_PARTS: ({ code }, say) => ({
    message: `${say.quote(code)} adds up its parts, so that ${say.keyword('lowest')} holds no score here.`,
    help: `Write ${say.keyword('lowest')} at the parts that are scored, or leave it out here.`,
  }),
  LOWEST_ABOVE_POINTS: ({ code, points, lowest }, say) => ({
    message: `The lowest score of ${say.quote(code)} is ${say.number(lowest)}, above its ${say.number(points)} points.`,
    help: `Write a lower figure behind ${say.keyword('lowest')}; one below zero has a minus sign.`,
  }),
  POINTS_FOR_EACH_PART: ({ code, keyword }, say) => ({
    message: `${say.keyword(keyword)} at ${say.quote(code)} decides each criterion below, so that every one of them would get these points.`,
    help: `Write 0, a share of each one's points such as ${say.code`50% {max}`}, or this line at each criterion with points of its own.`,
  }),
  CODE_OUT_OF_ORDER: ({ code, before }, say) => ({
    message: `${say.quote(code)} stands behind ${say.quote(before)}.`,
    help: 'Move one of the two, or correct its code, as the decision has it.',
  }),
  CODE_NOT_UNDER_PARENT: ({ code, parent }, say) => ({
    message: `${say.quote(code)} stands in ${say.quote(parent)}, but its code belongs elsewhere.`,
    help: `Give it a code that begins as its neighbours do (${say.quote(`${parent}.…`)}), or move it to where it belongs.`,
  }),
  TITLE_EMPTY: () => ({
    message: 'This title has nothing in it.',
    help: 'Write the title between the quotation marks, as the decision has it.',
  }),
  TITLE_TWICE: ({ title }, say) => ({
    message: `Two nodes side by side have the title ${say.quote(title)}.`,
    help: 'Correct one of the titles; perhaps a line was copied and not finished.',
  }),
  APPLIES_TO_NOBODY: ({ code }, say) => ({
    message: `No unit type of ${say.keyword('units')} is scored by ${say.quote(code)}.`,
    help: `Look at ${say.keyword('applicable to')} and ${say.keyword('not applicable to')} here and in the nodes above.`,
  }),
};
