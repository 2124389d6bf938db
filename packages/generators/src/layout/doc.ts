/** Code that stands on one line where it fits, else one part a line. */
export type Doc = string | Bracketed;

export interface Bracketed {
  readonly open: string;
  readonly parts: readonly Doc[];
  readonly close: string;
  /** Stands in front of the brackets: `name=`. */
  readonly before?: string;
  /** A comma behind the last part: always, or only where the parts stand on lines. */
  readonly lastComma: 'always' | 'on-lines' | 'never';
}

const WIDTH = 100;
const INDENT = '    ';

/** The lines of a doc; `indent` is how far the first one is in already, `tail` what follows the last. */
export function laidOut(doc: Doc, indent = '', tail = ''): string {
  const flat = flatOf(doc);
  if (typeof doc === 'string' || indent.length + flat.length + tail.length <= WIDTH) return flat;
  if (doc.parts.length === 0) return flat;
  const inner = indent + INDENT;
  const lines = doc.parts.map((part, index) => {
    const last = index === doc.parts.length - 1;
    const comma = last && doc.lastComma === 'never' ? '' : ',';
    return `${inner}${laidOut(part, inner, comma)}${comma}`;
  });
  return `${doc.before ?? ''}${doc.open}\n${lines.join('\n')}\n${indent}${doc.close}`;
}

function flatOf(doc: Doc): string {
  if (typeof doc === 'string') return doc;
  const inner = doc.parts.map(flatOf).join(', ');
  return `${doc.before ?? ''}${doc.open}${inner}${doc.lastComma === 'always' ? ',' : ''}${doc.close}`;
}
