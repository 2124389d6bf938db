import { sha256OfText } from '@cchc/model';
import type { Load } from '../files/load.js';
import type { CitationProblem, RecordProblem } from '../findings.js';
import { citationKey, type Citation } from './citation.js';
import { citedText } from './cited-text.js';
import {
  citedPath,
  MOST_CITED_CHARACTERS,
  readKept,
  recordPath,
  type KeptCitation,
} from './kept-citations.js';

/** What is kept of a file's citations. */
export type CitationRecord =
  | {
      readonly kind: 'kept';
      readonly path: string;
      readonly kept: ReadonlyMap<string, KeptCitation>;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly path: string; readonly problem: RecordProblem };

/** The hash of what is cited as it stands in its document now, and the lines it stands in. */
export type HashedCitation =
  | { readonly ok: true; readonly sha256: string; readonly lines: readonly [number, number] }
  | { readonly ok: false; readonly problem: CitationProblem };

/** The record beside a file; most have none. */
export function recordOf(name: string, load: Load): CitationRecord {
  const path = recordPath(name);
  if (path === undefined) return { kind: 'none' };
  const loaded = load(path, name);
  if (!loaded.ok) {
    const { problem } = loaded;
    if (problem === 'missing') return { kind: 'none' };
    return { kind: 'unreadable', path, problem: problem === 'outside' ? problem : 'unreadable' };
  }
  const kept = readKept(loaded.text);
  return kept ? { kind: 'kept', path, kept } : { kind: 'unreadable', path, problem: 'no-record' };
}

/** What a citation says in a file of the folder, as that reads now. */
export function hashOf(citation: Citation, file: string, name: string, load: Load): HashedCitation {
  const loaded = load(citedPath(file), name);
  if (!loaded.ok) {
    const { problem } = loaded;
    return { ok: false, problem: problem === 'too-many' ? 'unreadable' : problem };
  }
  if (loaded.text.length > MOST_CITED_CHARACTERS) return { ok: false, problem: 'too-large' };
  return hashIn(loaded.text, citation);
}

/** What was found lately: an editor asks for the same at every letter. */
const lately = new Map<string, { readonly document: string; readonly found: HashedCitation }>();
const MOST_KEPT = 200;

function hashIn(document: string, citation: Citation): HashedCitation {
  const key = citationKey(citation);
  const known = lately.get(key);
  if (known?.document === document) return known.found;
  const cited = citedText(document, citation);
  const found: HashedCitation = cited.ok
    ? { ok: true, sha256: sha256OfText(cited.text), lines: cited.lines }
    : cited;
  if (lately.size >= MOST_KEPT) lately.clear();
  lately.set(key, { document, found });
  return found;
}
