import type { Slot } from '../../program/int.js';
import { dayOfIssue, momentOfIssue } from '../runtime/evidence.js';
import { attribute, figure } from '../runtime/figures.js';
import { scoreOf } from '../runtime/node-score.js';
import { previousFigure, previousScore, previousTotal } from '../runtime/previous.js';
import { cell } from '../runtime/rows.js';
import { total, withoutBonus } from '../runtime/total.js';
import { known, type Frame, type Scope } from './frame.js';

/** How what a body needs is read. */
export function readerOf(slot: Slot, { parts }: Scope): (frame: Frame) => unknown {
  switch (slot.of) {
    case 'input': {
      const asked = known(parts.figures, slot.name);
      return ({ unit }) => figure(unit, asked);
    }
    case 'column': {
      const column = known(parts.columns.get(slot.table), slot.name);
      return ({ row }) => row && cell(row, column);
    }
    case 'attribute':
      return ({ unit }) => attribute(unit, slot.name);
    case 'evidence': {
      const evidence = known(parts.documents, slot.name);
      const ofIssue = slot.fact === 'moment' ? momentOfIssue : dayOfIssue;
      return ({ unit }) => ofIssue(unit, evidence);
    }
    case 'score':
      return ({ unit }) => scoreOf(unit, slot.node, slot.round);
    case 'total':
      return slot.withoutBonus ? ({ unit }) => withoutBonus(unit) : ({ unit }) => total(unit);
    case 'previous-input': {
      const asked = known(parts.figures, slot.name);
      return ({ unit }) => previousFigure(unit, asked);
    }
    case 'previous-score': {
      const { node } = slot;
      return node === undefined
        ? ({ unit }) => previousTotal(unit)
        : ({ unit }) => previousScore(unit, node);
    }
    case 'part':
      return ({ part }) => part;
  }
}
