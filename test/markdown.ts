import type { Load } from '@cchc/language';

/** A fenced block of a Markdown text: the words behind its fence, and what stands in it. */
export interface Fence {
  readonly info: readonly string[];
  readonly text: string;
  /** 1-based line of the opening fence. */
  readonly line: number;
}

const FENCE = /^```(.*)\n([\s\S]*?)^```$/gm;

/** The fenced blocks of a text, in its order. */
export function fences(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(FENCE)].map(({ 1: info = '', 2: text = '', index }) => ({
    info: info.trim().split(/\s+/),
    text,
    line: markdown.slice(0, index).split('\n').length,
  }));
}

/** Those whose first word is `cchc`. */
export function cchcFences(markdown: string): readonly Fence[] {
  return fences(markdown).filter(({ info }) => info[0] === 'cchc');
}

/** The text of every heading. */
export function headings(markdown: string): readonly string[] {
  return [...markdown.replace(FENCE, '').matchAll(/^#+ (.*)$/gm)].map(({ 1: text = '' }) => text);
}

/** The neighbour files of a page's examples: fences `cchc file NAME`. */
export function filesOf(fences: readonly Fence[]): Load {
  return (path) => {
    const file = fences.find(({ info }) => info[1] === 'file' && info[2] === path);
    return file ? { ok: true, name: path, text: file.text } : { ok: false, problem: 'missing' };
  };
}
