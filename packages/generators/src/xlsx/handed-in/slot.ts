import type { Slot } from '../../program/int.js';
import type { HeldSlot, Scope } from '../body/scope.js';
import { columnSlot } from '../cases/table.js';
import { scoreSlot } from '../tree/score-slot.js';
import { totalSlot } from '../tree/total.js';
import { previousInput, scoreElsewhere } from './elsewhere.js';
import { evidenceCount, evidenceDay, evidenceMoment, evidenceState } from './evidence.js';
import { inputSlot } from './input.js';
import { attributeSlot } from './unit.js';

/** What a rule reads, by where it stands. */
export function slotOf(slot: Slot, scope: Scope): HeldSlot {
  const { book } = scope;
  switch (slot.of) {
    case 'input':
      return inputSlot(book, slot.name, scope.checking);
    case 'column':
      return columnSlot(slot, scope);
    case 'attribute':
      return attributeSlot(book, slot.name);
    case 'evidence':
      if (slot.fact === 'date') return evidenceDay(book, slot.name);
      if (slot.fact === 'moment') return evidenceMoment(book, slot.name);
      if (slot.fact === 'count') return evidenceCount(book, slot.name);
      return {
        state: '0',
        lacks: [],
        local: { type: 'bool', holds: `(${evidenceState(book, slot.name).state}=1)` },
      };
    case 'score':
      return slot.round === undefined ? scoreSlot(book, slot.node) : scoreElsewhere(book, slot);
    case 'total':
      return totalSlot(book, slot.withoutBonus);
    case 'previous-input':
      return previousInput(book, slot.name);
    case 'previous-score':
      return scoreElsewhere(book, slot);
    case 'part':
      throw new Error('parts are read where they are asked about');
  }
}
