import { parse, placeInAmendment } from '@cchc/language';
import { findNode } from '@cchc/model';
import { changedMessage, type JumpMessage, type RulebookMessage } from '@cchc/preview';
import type { Location, Position } from 'vscode-languageserver';
import type { PreviewOf } from '../../protocol.js';
import { locationOf, type View } from '../../view.js';
import { fileName } from '../../workspace/uris.js';
import { placeOf, shown, type NodePlace } from './shown.js';

/** The last that previews were told of each text that has a meaning, by its URI. */
export type ToldPreviews = Map<string, RulebookMessage>;

/** What a preview shows of a text; to who has the last edition that was told, what has changed since. */
export function previewOf(view: View, told: ToldPreviews = new Map(), since?: number): PreviewOf {
  const { uri, version } = view;
  const message = shown(view.checked(), fileName(uri), view.reader());
  if (message.kind === 'problem') return { version, message };
  const before = told.get(uri);
  const now = { ...message, edition: (before?.edition ?? 0) + 1 };
  told.set(uri, now);
  return {
    version,
    message:
      before && since !== undefined && before.edition === since
        ? changedMessage(before, since, now)
        : now,
  };
}

/** The row of the cursor. Of an amendment, whose model is of another text, the rulebook alone. */
export function previewNode(view: View, position: Position): NodePlace | undefined {
  const { rulebooks, consolidated } = view.checked();
  if (consolidated === undefined) return placeOf(rulebooks, position);
  const [whole] = rulebooks;
  return whole && { rulebook: whole.code };
}

/** The text of a row, wherever that has been moved to since the page was told of it, or of a finding. */
export function previewPlace(view: View, jump: Omit<JumpMessage, 'kind'>): Location {
  const { consolidated, rulebooks } = view.checked();
  const { node } = jump;
  if (node === undefined) return locationOf(view, jump.at);
  const rulebook = rulebooks.find(({ code }) => code === jump.rulebook);
  const at = (rulebook && findNode(rulebook, node)?.at) ?? jump.at;
  if (consolidated === undefined) return locationOf(view, at);
  return locationOf(view, placeInAmendment(at, parse(consolidated), view.parsed()));
}
