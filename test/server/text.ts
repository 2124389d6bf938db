import { loadNothing, type Load } from '@cchc/language';
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { InterfaceLanguage } from '../../packages/server/src/protocol.js';
import { viewOf, type View } from '../../packages/server/src/view.js';

/** A text with the cursor at `‸` (and a selection between `⟦` and `⟧`), as a feature sees it. */
export interface Marked {
  readonly view: View;
  readonly position: Position;
  readonly range: Range;
}

interface Setting {
  readonly language?: InterfaceLanguage;
  /** Other files by their names, relative to the text's folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly uri?: string;
}

export const FOLDER = 'file:///rulebooks';

export function marked(
  text: string,
  { language = 'auto', files = {}, uri = `${FOLDER}/own.cchc` }: Setting = {},
): Marked {
  const plain = text.replace(/[‸⟦⟧]/g, '');
  const view = viewOf({ uri, version: 1, text: plain }, { language, load: loadFrom(files) });
  const cursor = Math.max(0, text.replace(/[⟦⟧]/g, '').indexOf('‸'));
  const start = Math.max(0, text.replace(/[‸⟧]/g, '').indexOf('⟦'));
  const end = text.replace(/[‸⟦]/g, '').indexOf('⟧');
  const position = view.lines.positionAt(cursor);
  const range =
    end < 0
      ? { start: position, end: position }
      : { start: view.lines.positionAt(start), end: view.lines.positionAt(end) };
  return { view, position, range };
}

function loadFrom(files: Readonly<Record<string, string>>): Load {
  return (path) => {
    const text = files[path];
    return text === undefined
      ? loadNothing(path, '')
      : { ok: true, name: `${FOLDER}/${path}`, text };
  };
}

/** The text with edits made. */
export function edited(view: View, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => view.lines.offsetAt(b.range.start) - view.lines.offsetAt(a.range.start))
    .reduce(
      (text, { range, newText }) =>
        text.slice(0, view.lines.offsetAt(range.start)) +
        newText +
        text.slice(view.lines.offsetAt(range.end)),
      view.text,
    );
}
