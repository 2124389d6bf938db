import { outlineOf } from '@cchc/language';
import { print, rational, sum } from '@cchc/model';
import type { View } from '../../view.js';
import { rangeOf } from '../../view.js';
import { insertion, removal } from './edits.js';
import { fix, replacing, safely, type Fix, type Fixers } from './fix.js';
import { typed, typedNumber } from './written.js';

/** What the head of a rulebook lacks, or has too much of. */
export const HEADER_FIXES: Fixers = {
  HEADER_MISSING: ({ args: { item }, at }, view) => {
    const line = lineFor(item, view);
    if (line === undefined) return [];
    const added = addedToHead(view, at.start.line, line);
    return [item === 'language' ? safely(added) : added];
  },
  HEADER_TWICE: ({ at }, view) => [
    fix(view, 'remove', [removal(view, at)], view.lines.getText(rangeOf(at))),
  ],
  LANGUAGE_VERSION_UNKNOWN: ({ args: { known }, at }, view) =>
    known.slice(-1).map((version) => replacing(view, at, String(version))),
  ROUNDING_UNSTATED: ({ at }, view) =>
    [
      '{round}: {per} {subcriterion} 2 {digits}',
      '{round}: {total} 2 {digits}',
      '{round}: {no rounding}',
    ].map((line) => addedToHead(view, at.start.line, typed(view, line))),
};

function lineFor(item: string, view: View): string | undefined {
  switch (item) {
    case 'language':
      return typed(view, '{language}: 1');
    case 'code':
      return typed(view, '{code}: CCHC');
    case 'year': {
      const years = [...view.text.matchAll(/\/((?:19|20)\d\d)\b/g)].map(([, year = '']) => year);
      return typed(view, `{year}: ${years.toSorted().at(-1) ?? '2026'}`);
    }
    case 'scale': {
      const fields =
        outlineOf(view.parsed())[0]?.children.filter(({ type }) => type === 'Node') ?? [];
      const points = fields.flatMap(({ worth }) =>
        worth?.kind === 'points' ? (worth.value ?? []) : [],
      );
      const whole = points.length === 0 ? '100' : print(sum(points.map(rational)));
      return typed(view, `{scale}: ${typedNumber(view, whole) ?? '100'}`);
    }
    default:
      return undefined;
  }
}

function addedToHead(view: View, line: number, text: string): Fix | undefined {
  const rulebook = outlineOf(view.parsed()).find(
    ({ at }) => at.start.line >= line || at.end.line >= line,
  );
  return (
    rulebook?.body &&
    fix(view, 'add-header', [insertion(view, rulebook.body, [text], 'first')], text)
  );
}
