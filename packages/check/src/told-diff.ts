import { CLI_LABELS, DIFF_LABELS, asSentence, diffInWords, type ChangeInWords } from '@cchc/words';
import type { Tongue } from '@cchc/language';
import type { Span } from '@cchc/model';
import type { Compared, RulebookIn } from './compared.js';

/** What is told of one rulebook of two versions, before it is laid out. */
export interface ToldDiff {
  readonly title: string;
  /** The names of the files compared: `main:a.cchc → a.cchc`. */
  readonly files: string;
  readonly summary: string;
  /** What a unit can gain and lose by each change that scores hang on; absent where none does. */
  readonly stakes?: StakesTable;
  readonly changes: readonly ToldChange[];
}

export interface StakesTable {
  readonly heads: readonly string[];
  /** As many cells as heads; an empty one says that nobody does. */
  readonly rows: readonly (readonly string[])[];
}

export interface ToldChange {
  readonly heading: string;
  readonly label: string;
  readonly classes: ChangeInWords['classes'];
  /** Where it stands now, else where it stood: `a.cchc:12`. */
  readonly place: string;
  /** The same in the text of each version (of an amendment in the whole that it makes), where it stands there. */
  readonly before?: Span;
  readonly after?: Span;
  /** Sentences: what is written otherwise, and what that does to scores. */
  readonly what: readonly string[];
  readonly gone: readonly string[];
  readonly come: readonly string[];
  readonly regions: readonly string[];
  readonly cases: readonly string[];
}

export function toldDiff({ before, after, diff }: Compared, tongue: Tongue): ToldDiff {
  const labels = DIFF_LABELS[tongue];
  const title = (after ?? before)?.rulebook.title ?? '';
  const files = [before, after].map((one) => one?.file.name ?? '∅').join(' → ');
  if (!diff)
    return { title, files, summary: labels[after ? 'onlyAfter' : 'onlyBefore'], changes: [] };
  const { summary, changes } = diffInWords(diff, tongue);
  const stakes = stakesOf(changes, tongue);
  return {
    title,
    files,
    summary,
    ...(stakes && { stakes }),
    changes: changes.map((change) => toldChange(change, before, after, tongue)),
  };
}

function stakesOf(changes: readonly ChangeInWords[], tongue: Tongue): StakesTable | undefined {
  const rows = changes.flatMap(({ heading, label, stakes }) =>
    stakes ? [[heading, label, stakes.gain ?? '', stakes.loss ?? '']] : [],
  );
  return rows.length === 0 ? undefined : { heads: DIFF_LABELS[tongue].stakes, rows };
}

function toldChange(
  change: ChangeInWords,
  before: RulebookIn | undefined,
  after: RulebookIn | undefined,
  tongue: Tongue,
): ToldChange {
  const { heading, label, classes, what, effect, gone, come } = change;
  const verdict = effect?.verdict === undefined ? [] : [effect.verdict];
  return {
    heading,
    label,
    classes,
    place: change.after
      ? placeIn(change.after, after, tongue)
      : placeIn(change.before, before, tongue),
    ...(change.before && { before: change.before }),
    ...(change.after && { after: change.after }),
    what: [...what, ...verdict, ...(effect?.open ?? [])].map(asSentence),
    gone,
    come,
    regions: (effect?.regions ?? []).map(asSentence),
    cases: (effect?.cases ?? []).map(asSentence),
  };
}

/** Of an amendment it is the place in the whole text that it makes. */
function placeIn(at: Span | undefined, within: RulebookIn | undefined, tongue: Tongue): string {
  if (!at || !within) return '';
  const { file, rulebook } = within;
  const name = rulebook.files[at.file] ?? file.name;
  const whole = file.consolidated === undefined ? '' : ` (${CLI_LABELS[tongue].consolidated})`;
  return `${name === '' ? file.name : name}${whole}:${String(at.start.line + 1)}`;
}
