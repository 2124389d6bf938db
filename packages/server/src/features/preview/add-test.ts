import { format, outlineOf, parse, spelling, writeTest, type OutlineItem } from '@cchc/language';
import type { MadeUpTest, Name, Rulebook } from '@cchc/model';
import type { TextEdit } from 'vscode-languageserver';
import { textAt, type View } from '../../view.js';
import { indentOf, inserting, insertion } from '../fixes/edits.js';

/**
 * A test behind the last one of its rulebook, laid out as `cchc format` does. Undefined where the text
 * has no such rulebook (a library, a text that was changed meanwhile), and where the language cannot say it.
 */
export function addTest(view: View, rulebook: Rulebook, test: MadeUpTest): TextEdit | undefined {
  const written = writeTest(test, rulebook, view.tongue());
  return written === undefined ? undefined : addWritten(view, rulebook.code, outdented(written));
}

/** The same for the text of a test; undefined too where that is not just a test in the file's keywords. */
export function addTestText(view: View, rulebook: Name, text: string): TextEdit | undefined {
  const written = laidOut(view, text);
  return written === undefined ? undefined : addWritten(view, rulebook, written);
}

function addWritten(view: View, rulebook: Name, written: string): TextEdit | undefined {
  const owner = rulebookOf(view, rulebook);
  if (!owner?.body) return undefined;
  if (owner.body.start.line === owner.body.end.line)
    return insertion(view, owner.body, [onOneLine(written)], 'last');
  const last = owner.children.findLast(({ type }) => type === 'TestCase');
  if (!last || last.at.end.line === owner.body.end.line)
    return insertion(view, owner.body, [written], 'last');
  const { line } = last.at.end;
  const indent = indentOf(view, last.at.start.line);
  const { text, lines } = view;
  // Behind whatever stands on the line of its brace, such as a comment.
  const start = lines.offsetAt({ line, character: 0 });
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  const end = text.charAt(lineEnd - 1) === '\r' ? lineEnd - 1 : lineEnd;
  const block = `\n${indent}${written.replaceAll('\n', `\n${indent}`)}`;
  return inserting(lines.positionAt(end), block);
}

/** What comes from a page is a test and nothing else, or is not put into the text. */
function laidOut(view: View, text: string): string | undefined {
  const around = format(`${spelling('rulebook', view.tongue())} "" {\n${text}\n}\n`);
  if (!around.ok) return undefined;
  const [owner, ...others] = outlineOf(parse(around.text));
  const isOneTest = owner?.children.length === 1 && owner.children[0]?.type === 'TestCase';
  if (!isOneTest || others.length > 0) return undefined;
  return outdented(around.text.trimEnd().split('\n').slice(1, -1).join('\n'));
}

/** As it would stand outside of its rulebook. */
function outdented(written: string): string {
  return written.trimEnd().replace(/^ {2}/gm, '');
}

/** No text between quotes has a line break in it. */
function onOneLine(written: string): string {
  return written
    .replace(/\{\n */g, '{ ')
    .replace(/\n *\}/g, ' }')
    .replace(/\n */g, '; ');
}

/** The only rulebook of a text may have changed its code. */
function rulebookOf(view: View, code: Name): OutlineItem | undefined {
  const owners = outlineOf(view.parsed()).filter(({ kind }) => kind !== 'library');
  if (owners.length < 2) return owners[0];
  return owners.find(({ children }) => {
    const item = children.find(({ type }) => type === 'RulebookCode');
    return item && textAt(view, item.at).split(':').at(-1)?.trim().normalize('NFC') === code;
  });
}
