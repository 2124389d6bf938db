import type { Name } from '@cchc/model';
import { WORKBOOK_LABELS } from '@cchc/words';
import { plain } from '../../documents/plain.js';
import type { HeldSlot } from '../body/scope.js';
import { calcCells, entryOf, once, said, textMark, textRun, type Book } from '../book.js';
import { list } from './figure-kind.js';

/** What a unit is called by: entries above the table. */
export function unitEntries(book: Book): { readonly id: string; readonly name: string } {
  return once(book, 'unit', () => ({
    id: entry(book, 'unit', WORKBOOK_LABELS[book.tongue].unit),
    name: entry(book, 'name', WORKBOOK_LABELS[book.tongue].unitName),
  }));
}

function entry(book: Book, key: string, label: string): string {
  return entryOf(book, { key, label, holds: { kind: 'text' }, home: undefined, shared: false });
}

/** Whether there is a unit in the column. */
export function isThere(book: Book): string {
  return once(book, 'is there', () => {
    const { id } = unitEntries(book);
    return calcCells(book, '').put('is a unit', `IF(ISBLANK(${id}),0,1)`);
  });
}

interface Text {
  readonly is: (text: string) => string;
}

export function unitName(book: Book): Text {
  const own = once(book, 'unit name', () => {
    const { id, name } = unitEntries(book);
    return calcCells(book, '').put('name', `IF(ISBLANK(${name}),${id},${name})`);
  });
  return { is: (text) => `EXACT(${own},${text})` };
}

export function unitType(book: Book): Text {
  const own = typeEntry(book);
  return { is: (text) => `EXACT(${own},${text})` };
}

export function typeEntry(book: Book): string {
  const { unitTypes } = book.rulebook;
  return once(book, 'unit type', () =>
    entryOf(book, {
      key: 'type',
      label: WORKBOOK_LABELS[book.tongue].notes.type ?? 'type',
      holds:
        unitTypes.length === 0
          ? { kind: 'text' }
          : list(
              book,
              unitTypes.map((type) => type.normalize('NFC')),
            ),
      home: undefined,
      shared: false,
    }),
  );
}

/** The block of the unit as a cell with text; blank for none. */
export function unitBlock(book: Book): string {
  const { unitBlocks } = book.rulebook;
  return once(book, 'unit block', () => {
    const cells = calcCells(book, '');
    if (!unitBlocks) {
      const own = entry(book, 'block', WORKBOOK_LABELS[book.tongue].block);
      return cells.put('block', `IF(ISBLANK(${own}),"",${own})`);
    }
    const type = typeEntry(book);
    return unitBlocks.reduceRight((otherwise, { name, types }) => {
      const is = types.map((one) => `EXACT(${type},${textMark(book, one)})`).join(',');
      return cells.put(
        'block',
        `IF(OR(${is}),${textMark(book, name.normalize('NFC'))},${otherwise})`,
      );
    }, '""');
  });
}

/** What the data say a unit is: a text. */
export function attributeSlot(book: Book, name: Name): HeldSlot {
  return once(book, `attribute ${name}`, () => {
    const own = entry(book, `attribute ${name}`, plain(name));
    const cells = calcCells(book, '');
    const state = cells.put(name, `IF(ISBLANK(${own}),1,0)`);
    const text = cells.put(name, `IF(ISBLANK(${own}),"",${own}&"")`);
    const why = () => [{ kind: 'missing-input', input: name }] as const;
    const say = String(textRun(book, [said(book, why())]));
    return {
      state,
      lacks: [{ when: 'TRUE', cause: 'missing-input', why, say }],
      local: { type: 'text', text },
    };
  });
}
