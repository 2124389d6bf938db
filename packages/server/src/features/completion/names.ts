import { declaredIn, lex, type Declared, type DeclaredKind } from '@cchc/language';
import { EDITOR_PHRASES } from '@cchc/words';
import { locationOf, type View } from '../../view.js';
import { fileName } from '../../workspace/uris.js';
import type { Slot } from './expected.js';
import { isLike } from './phrases.js';
import type { CompletionContext, Proposal } from './proposal.js';
import type { Skeleton } from './skeleton.js';

/** The kinds of declared things that a place may name. */
const MEANT: Readonly<Record<string, readonly DeclaredKind[] | undefined>> = {
  Named: ['input', 'definition', 'parameter', 'option'],
  Node: ['node'],
  Input: ['input'],
  Evidence: ['evidence'],
  CaseTable: ['table'],
  Survey: ['survey'],
  SharedScale: ['scale'],
};

/** Names and codes that may be meant here, found by their name or their title, accents aside. */
export function nameProposals(context: CompletionContext): readonly Proposal[] {
  const { expected, view, skeleton, typed } = context;
  const declared = expected.slots.flatMap((slot) => namesFor(slot, view, skeleton));
  return declared
    .filter(({ name, title = '' }) => isLike(name, typed.text) || isLike(title, typed.text))
    .map((one) => proposalOf(one, view));
}

function proposalOf(one: Declared, view: View): Proposal {
  const { kind, name, title, of, takes, at } = one;
  const say = EDITOR_PHRASES[view.reader()];
  const facts = [
    say.kinds[kind],
    ...(kind === 'column' && of !== undefined ? [say.columnOf(of)] : []),
    ...(kind === 'option' && of !== undefined ? [say.optionOf(of)] : []),
    ...(takes ? [say.takes(takes.join('; '))] : []),
    ...(at.file === 0 ? [] : [say.fromLibrary(fileName(locationOf(view, at).uri))]),
  ];
  return {
    label: name,
    kind: kind === 'node' ? 'criterion' : 'name',
    text: kind === 'node' ? name : asName(name),
    ...(title !== undefined && { detail: title }),
    documentation: facts.join('\n\n'),
    rank: kind === 'column' ? 0 : 1,
  };
}

/** A name that would be read as a keyword stands in backquotes. */
export function asName(name: string): string {
  const { tokens } = lex(`bộ tiêu chí ${name}`);
  return tokens.length === 2 && tokens[1]?.type === 'ID' ? name : `\`${name}\``;
}

/** What is declared and may be named in a slot; columns only where their table is counted or scored. */
function namesFor(slot: Slot, view: View, skeleton: Skeleton): readonly Declared[] {
  const isColumn = slot.place === 'Cell.column';
  if (slot.refers === undefined && !isColumn) return [];
  const declared = declaredIn(view.named());
  const kinds = MEANT[slot.refers ?? ''] ?? [];
  const own = declared.filter(({ kind }) => kinds.includes(kind));
  if (slot.refers !== 'Named' && !isColumn) return own;
  const tables = tablesAround(skeleton, view);
  return [...declared.filter(({ kind, of }) => kind === 'column' && tables.has(of ?? '')), ...own];
}

/** Behind these the name of a table follows, whose columns are known from there on. */
const TABLE_FOLLOWS: ReadonlySet<string> = new Set(['each', 'cases', 'in']);

function tablesAround({ openers, statement }: Skeleton, { text }: View): ReadonlySet<string> {
  const tokens = [...openers.flat(), ...statement];
  const isTable = (index: number): boolean =>
    TABLE_FOLLOWS.has(tokens[index - 1]?.type ?? '') ||
    (tokens[index - 1]?.type === '(' && tokens[index - 2]?.type === 'count');
  return new Set(
    tokens.flatMap(({ type, start, end }, index) =>
      type === 'ID' && isTable(index)
        ? [text.slice(start, end).replace(/`/g, '').normalize('NFC')]
        : [],
    ),
  );
}
