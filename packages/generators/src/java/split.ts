import type { Block } from '../program/statement.js';
import type { Gives, Scope } from './scope.js';

const METHOD_BODY = '        ';

/**
 * HotSpot compiles no method of more than 8,000 bytes, and a class file takes none of more than 65,535.
 * Code has less than 0.7 bytes a character.
 */
const MOST_CHARACTERS = 10_000;

/** A part of a body that is a method of its own. */
export interface Continuation {
  readonly name: string;
  readonly gives: Gives;
  readonly parameters: readonly string[];
  readonly lines: readonly string[];
}

/** The lines of a statement, and what has a name behind it: names and their types. */
export interface Piece {
  readonly lines: readonly string[];
  readonly declared: ReadonlyMap<string, string>;
  /** Whether what it declares has a value, so that a method may begin behind it. */
  readonly isWhole: boolean;
}

/** The lines of a body; of a long one the first, which hand over to a method with the others. */
export function inMethods(
  pieces: readonly Piece[],
  block: Block,
  scope: Scope,
  indent: string,
): readonly string[] {
  const all = pieces.flatMap(({ lines }) => lines);
  const last = block.at(-1)?.do;
  const ends = last === 'end' || last === 'lack';
  const cut = ends && charactersOf(all) > MOST_CHARACTERS ? cutOf(pieces) : undefined;
  if (cut === undefined) return all;
  const [first, rest] = [pieces.slice(0, cut), pieces.slice(cut)];
  const name = `${scope.method}_more${String(scope.continuations.length + 1)}`;
  const place = scope.continuations.push({ name, gives: scope.gives, parameters: [], lines: [] });
  const inner = inMethods(rest, block, scope, indent);
  const used = new Set(inner.join('\n').match(/\w+/g));
  const handed = [...(first.at(-1)?.declared ?? [])].filter(([one]) => used.has(one));
  scope.continuations[place - 1] = {
    name,
    gives: scope.gives,
    parameters: handed.map(([one, type]) => `${type} ${one}`),
    lines: inner
      .flatMap((line) => line.split('\n'))
      .map((line) => METHOD_BODY + line.slice(indent.length)),
  };
  const values = ['unit', ...handed.map(([one]) => one)].join(', ');
  return [...first.flatMap(({ lines }) => lines), `${indent}return ${name}(${values});`];
}

function charactersOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.trim().length, 0);
}

/** Behind which piece the next method begins; none where a single statement is that long. */
function cutOf(pieces: readonly Piece[]): number | undefined {
  let cut: number | undefined;
  let characters = 0;
  for (const [at, { lines, isWhole }] of pieces.entries()) {
    characters += charactersOf(lines);
    if (characters > MOST_CHARACTERS && cut !== undefined) break;
    if (isWhole && at < pieces.length - 1) cut = at + 1;
  }
  return cut;
}
