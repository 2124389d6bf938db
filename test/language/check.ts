import { read } from '@cchc/language';
import { expect } from 'vitest';
import { withMarks, withoutMarks } from './marks.js';

/** The text has the findings that its marks say, each in its place, and no other. */
export function check(marked: string): void {
  expect(withMarks(withoutMarks(marked))).toBe(marked);
}

/** The text with the first finding cured (by its nth cure) and without marks. */
export function cure(marked: string, nth = 0): string {
  const text = withoutMarks(marked);
  const { findings, parsed } = read(text);
  const edits = findings.find(({ cures }) => cures)?.cures?.[nth]?.edits;
  if (!edits) throw new Error('nothing to cure');
  const { textDocument } = parsed.document;
  const last = [...edits].sort(
    (a, b) => b.at.start.line - a.at.start.line || b.at.start.character - a.at.start.character,
  );
  return last.reduce(
    (cured, { at, text: instead }) =>
      cured.slice(0, textDocument.offsetAt(at.start)) +
      instead +
      cured.slice(textDocument.offsetAt(at.end)),
    text,
  );
}

/** The codes of the findings in their order, for texts too long to mark. */
export function codes(text: string): readonly string[] {
  return read(text).findings.map(({ code }) => code);
}
