import { declaredIn, lex, type Occurrence } from '@cchc/language';
import { EDITOR_PHRASES } from '@cchc/words';
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import { rangeOf, textAt, type View } from '../view.js';
import { keyOf, occurrenceAt, occurrencesIn } from './names.js';
import type { Asked } from './references.js';

/** Why a name cannot be changed, as a sentence. */
export interface Refused {
  readonly refused: string;
}

/** The name under the cursor, as it would be changed. */
export function prepareRename(
  view: View,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | Refused {
  const here = occurrenceAt(view, position);
  if (!here) return { refused: EDITOR_PHRASES[view.reader()].cannotRename };
  return { range: rangeOf(here.at), placeholder: here.name };
}

/** The edits in each of the texts that name it: formulas, tests, paths of codes, other files. */
export function rename(
  view: View,
  position: Position,
  newName: string,
  views: Iterable<View>,
): ReadonlyMap<string, readonly TextEdit[]> | Refused {
  const here = occurrenceAt(view, position);
  const say = EDITOR_PHRASES[view.reader()];
  if (!here) return { refused: say.cannotRename };
  const name = newName.trim().normalize('NFC').replace(/^`|`$/g, '');
  if (!isPossible(name, here.kind)) return { refused: say.nameNotPossible(name) };
  if (name !== here.name && isTaken(name, here, view)) return { refused: say.nameTaken(name) };
  const asked: Asked = { key: keyOf(here, view), name: here.name };
  return editsIn(asked, name, here.kind, views);
}

function editsIn(
  { key, name: old }: Asked,
  name: string,
  kind: Occurrence['kind'],
  views: Iterable<View>,
): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, readonly TextEdit[]>();
  for (const view of views) {
    if (!view.text.normalize('NFC').includes(old)) continue;
    const own = occurrencesIn(view)
      .filter((one) => keyOf(one, view) === key)
      .map(({ at }) => ({ range: rangeOf(at), newText: written(name, kind, textAt(view, at)) }));
    if (own.length > 0) edits.set(view.given(view.uri), own);
  }
  return edits;
}

/** As the place writes it: in quotes, as a code, or as a name that no keyword is taken for. */
function written(name: string, kind: Occurrence['kind'], before: string): string {
  if (kind === 'grade') return `"${name}"`;
  if (kind === 'node' || kind === 'unit-type') return name;
  return asName(name, before);
}

/** In backquotes where the word would be a keyword in either language, or was in them before. */
function asName(name: string, before: string): string {
  const isWord = (file: string): boolean => {
    const { tokens } = lex(`${file} ${name}`);
    return tokens.length === 2 && tokens[1]?.type === 'ID';
  };
  const needed = !isWord('bộ tiêu chí') && !isWord('rulebook');
  const own = before.startsWith('`');
  return needed || own || !isWord('bộ tiêu chí') ? `\`${name}\`` : name;
}

const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const CODE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\.[\p{L}\p{M}\p{N}]+)*$/u;
const WORDS = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(?: [\p{L}_][\p{L}\p{M}\p{N}_]*)*$/u;
const QUOTED = /^[^"\n\\]+$/;

function isPossible(name: string, kind: Occurrence['kind']): boolean {
  if (kind === 'node') return CODE.test(name);
  if (kind === 'unit-type') return WORDS.test(name);
  return kind === 'grade' ? QUOTED.test(name) : NAME.test(name);
}

/** Names live in one space but for columns, options and the like, codes in another. */
function isTaken(name: string, here: Occurrence, view: View): boolean {
  const declared = declaredIn(view.named());
  const own = declared.find(
    ({ at, name: other }) => other === here.name && at.start.line === here.target.start.line,
  );
  const isLocal = own?.of !== undefined;
  return declared.some(
    (one) =>
      one.name === name &&
      (here.kind === 'node') === (one.kind === 'node') &&
      (isLocal ? one.of === own.of : one.of === undefined),
  );
}
