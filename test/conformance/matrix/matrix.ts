import { readFileSync, writeFileSync } from 'node:fs';
import { TARGETS, type TargetName } from '@cchc/generators';
import { refusals } from '@cchc/semantics';
import { expect } from 'vitest';
import { examples, rulebooksTried, type Tried } from '../rulebooks.js';
import { allConstructs, constructsOf, keyOf, type Construct } from './constructs.js';
import { limits } from './limits.js';

/**
 * The matrix of the README: what each target scores to the bytes of the reference. A test file that runs
 * a target tells its column what it has compared, and asks in the end whether the README says just that.
 */
const README = new URL('../../../packages/generators/README.md', import.meta.url);

/** There is no third one. */
type State = 'equal' | 'refused';

export interface Column {
  /** Called for a rulebook when all its vectors gave the bytes of the reference. */
  readonly compared: (name: string) => void;
  /** Fails where a construct was neither compared nor refused, or the README says otherwise. */
  readonly check: () => void;
}

export function matrixColumn(target: TargetName): Column {
  const names = new Set<string>();
  return {
    compared: (name) => names.add(name),
    check: () => {
      const states = columnOf(target, names);
      // UPDATE_EXPECT=1 writes what the run has found.
      if (process.env.UPDATE_EXPECT) writeColumn(target, states);
      const told = readTable();
      const at = told.targets.indexOf(target);
      expect(told.rows.map(({ label, cells }) => [label, cells[at]])).toEqual(
        ROWS.map(({ label }, row) => [label, states[row]]),
      );
    },
  };
}

/** The targets that have to have a column. */
export const SCORING: readonly TargetName[] = TARGETS.filter(({ scores }) => scores).map(
  ({ name }) => name,
);

interface Row {
  readonly label: string;
  /** Whether a rulebook has what the row is about. */
  readonly isIn: readonly ((tried: Tried, constructs: ReadonlySet<string>) => boolean)[];
}

/** The rows: each construct in the line of its type, each example, and what some target refuses. */
export const ROWS: readonly Row[] = [
  ...[...byType(allConstructs())].map(([type, parts]) => ({
    label: labelOf(type, parts),
    isIn: parts.map((one) => (_: Tried, has: ReadonlySet<string>) => has.has(keyOf(one))),
  })),
  ...examples().map(({ name }) => ({
    label: `\`examples/${name}\``,
    isIn: [(one: Tried) => one.name === name],
  })),
  ...limits().map(({ name }) => ({ label: name, isIn: [(one: Tried) => one.name === name] })),
];

function columnOf(target: TargetName, compared: ReadonlySet<string>): readonly State[] {
  const { refusals: refused } = TARGETS.find(({ name }) => name === target) ?? {};
  if (!refused) throw new Error(`no target ${target}`);
  const tried = rulebooksTried()
    .filter(({ rulebook }) => refusals(rulebook).length === 0)
    .map((one) => ({ one, has: constructsOf(one.rulebook) }));
  return ROWS.map(({ label, isIn }) => {
    const states = isIn.map((is): State | undefined => {
      const having = tried.filter(({ one, has }) => is(one, has));
      if (having.some(({ one }) => compared.has(one.name))) return 'equal';
      const all = having.length > 0 && having.every(({ one }) => refused(one.rulebook).length > 0);
      return all ? 'refused' : undefined;
    });
    const [first] = states;
    if (first === undefined || states.some((one) => one !== first)) {
      throw new Error(`${target} neither compares nor refuses all of ${label}: ${states.join()}`);
    }
    return first;
  });
}

function byType(constructs: readonly Construct[]): ReadonlyMap<string, readonly Construct[]> {
  return Map.groupBy(constructs, ({ type }) => type);
}

/** `Aggregate`: figure = count, figure = sum, of … as one line. */
function labelOf(type: string, constructs: readonly Construct[]): string {
  const parts = constructs.map(({ part }) => part).filter((part) => part !== '');
  const plain = parts.filter((part) => !part.includes(' = '));
  const options = Map.groupBy(
    parts.filter((part) => part.includes(' = ')),
    (part) => part.slice(0, part.indexOf(' = ')),
  );
  const told = [
    ...plain.filter((part) => !options.has(part)),
    ...[...options].map(
      ([part, all]) => `${part} (${all.map((one) => one.slice(part.length + 3)).join(', ')})`,
    ),
  ].map((part) => `\`${part}\``);
  return told.length === 0 ? `\`${type}\`` : `\`${type}\`: ${told.join(', ')}`;
}

interface Table {
  readonly targets: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

const HEAD = '| construct, example or limit |';

export function readTable(): Table {
  const [head = '', , ...rows] = tableIn(readFileSync(README, 'utf8')).split('\n');
  return {
    targets: cellsOf(head).slice(1),
    rows: rows.map((line) => {
      const [label = '', ...cells] = cellsOf(line);
      return { label, cells };
    }),
  };
}

function writeColumn(target: TargetName, states: readonly State[]): void {
  const text = readFileSync(README, 'utf8');
  const { targets, rows } = readTable();
  const at = targets.indexOf(target);
  const told = (label: string): readonly string[] =>
    rows.find((row) => row.label === label)?.cells ?? [];
  const known = at < 0 ? [...targets, target] : targets;
  const lines = ROWS.map(({ label }, row) =>
    lineOf([
      label,
      ...known.map((one) =>
        one === target ? (states[row] ?? '') : (told(label)[targets.indexOf(one)] ?? ''),
      ),
    ]),
  );
  const head = `${HEAD} ${known.join(' | ')} |`;
  const rule = lineOf(Array.from({ length: known.length + 1 }, () => '---'));
  writeFileSync(
    README,
    text.replace(tableIn(text), () => [head, rule, ...lines].join('\n')),
  );
}

/** The lines of the table, from its head to the blank line behind it. */
function tableIn(text: string): string {
  const start = text.indexOf(HEAD);
  if (start < 0) throw new Error('the README has no matrix');
  const end = text.indexOf('\n\n', start);
  return text.slice(start, end < 0 ? undefined : end).trimEnd();
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
