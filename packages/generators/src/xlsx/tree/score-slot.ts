import type { NodeId, Reason } from '@cchc/model';
import { plain } from '../../documents/plain.js';
import type { HeldSlot } from '../body/scope.js';
import { calcCells, once, said, textRun, type Book } from '../book.js';
import { nodeCells } from './group.js';
import { SCORED } from './node-cells.js';

/** A node's score after its rounding, for rules. */
export function scoreSlot(book: Book, id: NodeId): HeldSlot {
  return once(book, `score of ${id}`, () => {
    const { standing, soFar } = nodeCells(book, id);
    const cells = calcCells(book, plain(id));
    const state = cells.put('no score yet', `IF(${standing}=${String(SCORED)},0,1)`);
    const reasons: readonly Reason[] = [{ kind: 'part', node: id }];
    return {
      state,
      lacks: [
        {
          when: 'TRUE',
          cause: 'incomplete',
          why: () => reasons,
          say: String(textRun(book, [said(book, reasons)])),
        },
      ],
      local: { type: 'int', value: soFar.num },
      den: soFar.den,
    };
  });
}
