import { print, type NamedResultValue } from '@cchc/model';
import { plain } from '../../documents/plain.js';
import { ran } from '../body/run.js';
import { byExit, scopeOf } from '../body/scope.js';
import { calcCells, once, type Book, type Read } from '../book.js';
import { readRatio } from '../numbers/read.js';
import { heldRatio, roundedRatio, type Ratio } from '../numbers/ratio.js';
import { together } from '../tree/leaf.js';

export interface ResultCells {
  readonly name: string;
  readonly title: string;
  /** 1 where it has a value. */
  readonly there: string;
  readonly value: Ratio;
  readonly digits: number | undefined;
  readonly read: (read: Read) => NamedResultValue;
}

/** What the rulebook names of the scores. */
export function resultCells(book: Book): readonly ResultCells[] {
  return once(book, 'results', () =>
    book.rulebook.results.map(({ name, title, digits }, at) => {
      const cells = calcCells(book, plain(title ?? name));
      const { code, exits } = ran(book.program.results[at] ?? [], scopeOf(book, cells));
      const values = exits.map((exit) => (exit.kind === 'value' ? exit.value : undefined));
      const exact = together(cells, code, values);
      const value =
        digits === undefined ? exact : heldRatio(cells, roundedRatio(cells, exact, digits), name);
      const has = byExit(
        cells,
        code,
        values.map((one) => (one ? '1' : '0')),
        'has a value',
      );
      const there = cells.put('has a value', has);
      return {
        name,
        title: plain(title ?? name),
        there,
        value,
        digits,
        read: (read: Read): NamedResultValue => {
          if (read.number(there) === 1n) {
            return { name, value: print(readRatio(read, value), digits), reasons: [] };
          }
          const exit = exits[Number(read.number(code)) - 1];
          return { name, value: null, reasons: exit?.why(read) ?? [] };
        },
      };
    }),
  );
}
