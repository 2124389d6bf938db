import { parse } from '../text.js';
import { partsOf, type Part } from './parts.js';

/** A text made of two that were changed apart; where both changed one thing, both stand there between marks. */
export interface Merged {
  readonly text: string;
  readonly conflicts: number;
}

export interface MergeLabels {
  readonly ours: string;
  readonly theirs: string;
  /** How many signs a mark has; git's own has seven. */
  readonly size: number;
}

const LABELS: MergeLabels = { ours: 'ours', theirs: 'theirs', size: 7 };

/**
 * Merges by criterion: what only one side changed is taken, criteria that came, went or changed places
 * with it; what both changed alike is taken once. Undefined where one of the texts cannot be read.
 */
export function mergeTexts(
  base: string,
  ours: string,
  theirs: string,
  labels: MergeLabels = LABELS,
): Merged | undefined {
  const [origin, own, other] = [base, ours, theirs].map((text) => partsOf(parse(text)));
  if (!origin || !own || !other) return undefined;
  const merging: Merging = { labels, conflicts: 0 };
  const text = mergePart(origin, own, other, merging);
  return { text, conflicts: merging.conflicts };
}

interface Merging {
  readonly labels: MergeLabels;
  conflicts: number;
}

function mergePart(
  base: Part | undefined,
  ours: Part | undefined,
  theirs: Part | undefined,
  merging: Merging,
): string {
  const [origin, own, other] = [base, ours, theirs].map((part) => part?.whole ?? '');
  const taken = taking(origin ?? '', own ?? '', other ?? '');
  if (taken !== undefined) return taken;
  if (base && ours && theirs && [base, ours, theirs].every(({ parts }) => parts.length > 0))
    return mergeInside(base, ours, theirs, merging);
  return conflict(own ?? '', other ?? '', merging);
}

/** The one that is meant where at most one side changed anything but blanks. */
function taking(base: string, ours: string, theirs: string): string | undefined {
  const [origin, own, other] = [base, ours, theirs].map(withoutLayout);
  if (own === other || other === origin) return ours;
  return own === origin ? theirs : undefined;
}

function withoutLayout(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

function mergeInside(base: Part, ours: Part, theirs: Part, merging: Merging): string {
  const find = (part: Part, key: string) => part.parts.find((one) => one.key === key);
  const keys = mergedOrder(keysOf(base), keysOf(ours), keysOf(theirs));
  const merged = keys.map((key) =>
    mergePart(find(base, key), find(ours, key), find(theirs, key), merging),
  );
  return [
    edge(base.open, ours.open, theirs.open, merging),
    ...merged,
    edge(base.close, ours.close, theirs.close, merging),
  ].join('');
}

/** What stands around the parts: the heading of a criterion, the brace behind it. */
function edge(base: string, ours: string, theirs: string, merging: Merging): string {
  return taking(base, ours, theirs) ?? conflict(ours, theirs, merging);
}

function keysOf({ parts }: Part): readonly string[] {
  return parts.map(({ key }) => key);
}

/**
 * All parts of both sides, in the order of the side that moved some, else of ours; what the other side
 * added stands behind what it added it behind.
 */
function mergedOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const moved = (side: readonly string[]) => {
    const shared = base.filter((key) => side.includes(key));
    return side.filter((key) => base.includes(key)).join('\n') !== shared.join('\n');
  };
  const [lead, follow] = !moved(ours) && moved(theirs) ? [theirs, ours] : [ours, theirs];
  const order = [...lead];
  for (const all of [follow, base]) {
    all.forEach((key, index) => {
      if (order.includes(key)) return;
      const before = all.slice(0, index).findLast((one) => order.includes(one));
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
    });
  }
  return order;
}

function conflict(ours: string, theirs: string, merging: Merging): string {
  merging.conflicts++;
  const { ours: own, theirs: other, size } = merging.labels;
  const mark = (sign: string, label = '') => `${sign.repeat(size)}${label && ` ${label}`}\n`;
  return [mark('<', own), ended(ours), mark('='), ended(theirs), mark('>', other)].join('');
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
