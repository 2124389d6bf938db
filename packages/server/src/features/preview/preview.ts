import { parse, placeInAmendment } from '@cchc/language';
import type { Span } from '@cchc/model';
import type { Location, Position } from 'vscode-languageserver';
import type { PreviewOf } from '../../protocol.js';
import { locationOf, type View } from '../../view.js';
import { fileName } from '../../workspace/uris.js';
import { placeOf, shown, type NodePlace } from './shown.js';

/** What a preview shows of a text. */
export function previewOf(view: View): PreviewOf {
  const message = shown(view.checked(), fileName(view.uri), view.reader());
  return { version: view.version, message };
}

/** The row of the cursor. Of an amendment, whose model is of another text, the rulebook alone. */
export function previewNode(view: View, position: Position): NodePlace | undefined {
  const { rulebooks, consolidated } = view.checked();
  if (consolidated === undefined) return placeOf(rulebooks, position);
  const [whole] = rulebooks;
  return whole && { rulebook: whole.code };
}

/** The text of a row, or of a finding. */
export function previewPlace(view: View, at: Span, node: string | undefined): Location {
  const { consolidated } = view.checked();
  if (consolidated === undefined || node === undefined) return locationOf(view, at);
  return locationOf(view, placeInAmendment(at, parse(consolidated), view.parsed()));
}
