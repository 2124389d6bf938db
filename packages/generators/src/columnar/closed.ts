import type { Cond, Int, Slot, Text } from '../program/int.js';
import type { Block, Statement } from '../program/statement.js';

/** Whether a statement reads nothing that was worked out before it: it can then be done by itself. */
export function standsAlone(statement: Statement): boolean {
  return readsOnlyOwn([statement], new Set());
}

/** Names that a statement sets are known behind it; what was needed is known as its key. */
function readsOnlyOwn(block: Block, outer: ReadonlySet<string>): boolean {
  const known = new Set(outer);
  const int = (one: Int): boolean => {
    switch (one.op) {
      case 'const':
        return true;
      case 'local':
        return known.has(one.name);
      case 'slot':
        return slot(one.slot);
      case 'neg':
      case 'abs':
        return int(one.value);
      case 'choose':
        return cond(one.when) && int(one.then) && int(one.otherwise);
      default:
        return int(one.left) && int(one.right);
    }
  };
  const slot = (one: Slot): boolean =>
    (one.of === 'evidence' && one.fact === 'count') || known.has(keyOfSlot(one));
  const text = (one: Text): boolean =>
    one.op === 'text' || (one.op === 'text-slot' ? slot(one.slot) : known.has(one.name));
  const cond = (one: Cond): boolean => {
    switch (one.op) {
      case 'local-is':
        return known.has(one.name);
      case 'slot-is':
        return slot(one.slot);
      case 'compare':
        return int(one.left) && int(one.right);
      case 'same':
        return text(one.left) && text(one.right);
      case 'and':
      case 'or':
        return cond(one.left) && cond(one.right);
      case 'not':
        return cond(one.value);
      default:
        return true;
    }
  };
  const inner = (one: Block): boolean => readsOnlyOwn(one, known);
  return block.every((statement) => {
    switch (statement.do) {
      case 'need':
        known.add(keyOfSlot(statement.slot));
        return true;
      case 'let':
      case 'set': {
        const { name, value } = statement;
        const own =
          value.type === 'int'
            ? int(value.value)
            : value.type === 'bool'
              ? cond(value.value)
              : text(value.value);
        known.add(name);
        return own;
      }
      case 'var':
        known.add(statement.name);
        return true;
      case 'if':
        return cond(statement.when) && inner(statement.then) && inner(statement.otherwise);
      case 'aggregate':
        addInto(statement.into, known);
        // Cells are needed anew in each row.
        return inner(statement.counted) && (!statement.of || inner(statement.of));
      case 'population':
        addInto(statement.into, known);
        return !statement.own || inner(statement.own);
      case 'manual': {
        const { lowest, highest } = statement;
        const own = [lowest, highest].every(({ num, den }) => int(num) && int(den));
        addInto(statement.into, known);
        return own;
      }
      case 'working-days': {
        const own = int(statement.from) && int(statement.by);
        addInto(statement.into, known);
        return own;
      }
      case 'survey':
      case 'choice':
        addInto(statement.into, known);
        return true;
      case 'need-evidence':
      case 'lack':
        return true;
      case 'end': {
        const ending = statement.with;
        if (ending.kind === 'points' || ending.kind === 'value') {
          return int(ending.value.num) && int(ending.value.den);
        }
        if (ending.kind === 'day') return int(ending.value);
        if (ending.kind === 'answer') return cond(ending.value);
        if (ending.kind === 'text') return text(ending.value);
        return ending.kind !== 'per-case' || (inner(ending.row) && inner(ending.noRows));
      }
    }
  });
}

function addInto(into: Extract<Statement, { do: 'survey' }>['into'], known: Set<string>): void {
  for (const name of into.type === 'rat' ? [into.num, into.den] : [into.name]) known.add(name);
}

function keyOfSlot(slot: Slot): string {
  return JSON.stringify({ ...slot, part: undefined });
}
