import type { Expression, NodeId, ValueType } from '@cchc/model';
import { assumePick, type Case, type Choice, type Source } from './case.js';
import { truth, type TruthReading } from './reading.js';
import type { Scope } from './scope.js';

/** Whether a choice is the option, in each of the two cases that can be. */
export function* readChoice(choice: Choice, option: string, here: Case): Generator<TruthReading> {
  for (const holds of [true, false]) {
    const picked = assumePick(here, choice, option, holds);
    if (picked) yield truth(holds, picked);
  }
}

/** What an expression chooses among, if it is a plain yes/no, choice or text value. */
export function choiceOf(expression: Expression, scope: Scope): Choice | undefined {
  if (expression.kind !== 'reference') return undefined;
  const { rulebook } = scope;
  const { name } = expression;
  switch (expression.to) {
    case 'input': {
      const input = rulebook.inputs.find((one) => one.name === name);
      return input && ofType(`input ${name}`, { kind: 'input', name }, input.type);
    }
    case 'column': {
      const table = rulebook.tables.find((one) => one.name === scope.table);
      const column = table?.columns.find((one) => one.name === name);
      if (!table || !column) return undefined;
      const source = { kind: 'column', table: table.name, name, row: 1 } as const;
      return ofType(`column ${table.name} ${name}`, source, column.type);
    }
    case 'definition': {
      const definition = rulebook.definitions.find((one) => one.name === name);
      return definition && choiceOf(definition.value, scope);
    }
    case 'attribute':
      return text(`attribute ${name}`, { kind: 'attribute', name });
    case 'parameter':
      return undefined;
  }
}

export function unitType({ rulebook }: Scope): Choice {
  const options = rulebook.unitTypes;
  const open = options.length === 0;
  return { id: 'unit type', source: { kind: 'unit-type' }, kind: 'text', options, open };
}

export function unitName(): Choice {
  return text('unit name', { kind: 'unit-name' });
}

/** Which alternative of a leaf is chosen. */
export function chosenByScorer(node: NodeId, titles: readonly string[]): Choice {
  const source = { kind: 'scorer-choice', node } as const;
  return { id: `choice ${node}`, source, kind: 'text', options: titles, open: false };
}

/** Whether a case table has rows at all, where a rule scores them one by one. */
export function anyRows(table: string): Choice {
  const options = ['yes', 'no'];
  return { id: `any ${table}`, source: { kind: 'derived' }, kind: 'yes-no', options, open: false };
}

function text(id: string, source: Source): Choice {
  return { id, source, kind: 'text', options: [], open: true };
}

function ofType(id: string, source: Source, type: ValueType): Choice | undefined {
  if (type.kind === 'yes-no') {
    return { id, source, kind: 'yes-no', options: ['yes', 'no'], open: false };
  }
  if (type.kind !== 'choice') return undefined;
  const options = type.options.map((option) => option.name);
  return { id, source, kind: 'choice', options, open: false };
}
