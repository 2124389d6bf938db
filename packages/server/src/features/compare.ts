import {
  comparedVersions,
  toldDiff,
  type CheckedFile,
  type Compared,
  type ToldChange,
} from '@cchc/check';
import { EDITOR_PHRASES } from '@cchc/words';
import type { ComparedChange, Comparison } from '../protocol.js';
import { fileAt, rangeOf, type View } from '../view.js';

/** What a text says otherwise than another version of it, and what that does to scores. */
export function comparison(view: View, before: View, label: string): Comparison {
  const say = EDITOR_PHRASES[view.reader()];
  const [was, is] = [before.checked(), view.checked()];
  if (was.rulebooks.length === 0) return { label, problem: say.pastUnusable(label), parts: [] };
  if (is.rulebooks.length === 0) return { label, problem: say.nowUnusable, parts: [] };
  return {
    label,
    parts: comparedVersions(was, is).map((one) => {
      const { title, summary, changes } = toldDiff(one, view.reader());
      return {
        title,
        summary,
        changes: changes.map((change) => changeIn(change, one, view)),
      };
    }),
  };
}

function changeIn(change: ToldChange, { before, after }: Compared, view: View): ComparedChange {
  const { heading, label, what, gone, come, regions, cases } = change;
  const own = change.after && after && placeIn(change.after, after.file, view);
  return {
    heading,
    label,
    changesScores: change.classes.some((one) => one !== 'wording' && one !== 'equal'),
    old: before && change.before ? linesAt(before.file, change.before) : [],
    now: after && change.after ? linesAt(after.file, change.after) : [],
    what,
    gone,
    come,
    regions,
    cases,
    ...(own && { range: own }),
  };
}

type Place = NonNullable<ToldChange['after']>;

/** As many lines as are shown of a criterion. */
const MOST_LINES = 60;

/** The lines of a version at a place, without the indentation that all share. */
function linesAt({ texts }: CheckedFile, { file, start, end }: Place): readonly string[] {
  const lines = (texts[file] ?? '').split('\n').slice(start.line, end.line + 1);
  const indents = lines.flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]));
  const indent = Math.min(...indents, Infinity);
  const shown = lines.slice(0, MOST_LINES).map((line) => line.slice(indent).trimEnd());
  return lines.length > MOST_LINES ? [...shown, '…'] : shown;
}

/** Where it stands in the text itself: of an amendment the places are in the whole that it makes. */
function placeIn(at: Place, file: CheckedFile, view: View): ComparedChange['range'] {
  const isOwn = file.consolidated === undefined && fileAt(view, at) === view.uri;
  return isOwn ? rangeOf(at) : undefined;
}
