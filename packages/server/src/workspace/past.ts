import type { Load } from '@cchc/language';
import { viewOf, type View } from '../view.js';
import { normalUri, resolveUri } from './uris.js';
import type { Workspace } from './workspace.js';

/** Texts of another version, by normal URI; null where that version has no such file. */
export type PastTexts = ReadonlyMap<string, string | null>;

/** A file as it was in another version, and what of that version it takes besides. */
export interface Past {
  readonly view: View;
  /** Files that it was read with and that nobody has told yet. */
  readonly missing: ReadonlySet<string>;
}

/** Undefined where that version has no such file. */
export function pastOf(given: string, texts: PastTexts, workspace: Workspace): Past | undefined {
  const uri = normalUri(given);
  const text = texts.get(uri);
  if (typeof text !== 'string') return undefined;
  const missing = new Set<string>();
  const load: Load = (path, from) => {
    const asked = resolveUri(path, from === '' ? uri : from);
    if (asked === undefined || !workspace.isWithin(asked, uri))
      return { ok: false, problem: 'outside' };
    const found = texts.get(asked);
    if (found === undefined) missing.add(asked);
    return typeof found === 'string'
      ? { ok: true, name: asked, text: found }
      : { ok: false, problem: 'missing' };
  };
  const { language } = workspace;
  return { view: viewOf({ uri, version: null, text }, { language, load }), missing };
}
