import { EDITOR_PHRASES } from '@cchc/words';
import { addTestText } from '../features/preview/add-test.js';
import { openFindings } from '../features/diagnostics.js';
import { previewNode, previewOf, previewPlace } from '../features/preview/preview.js';
import { caseOfFinding } from '../features/preview/witness.js';
import {
  addTestRequest,
  caseRequest,
  previewNodeRequest,
  previewPlaceRequest,
  previewRequest,
} from '../protocol.js';
import { answering, type Handler } from './custom.js';

/** The requests of `protocol.ts` that previews ask, and of cases. */
export const PREVIEW_HANDLERS: readonly Handler[] = [
  answering(previewRequest, ({ uri, since }, { workspace, previews }) => {
    const view = workspace.view(uri);
    return view ? previewOf(view, previews, since) : null;
  }),
  answering(previewNodeRequest, ({ uri, position }, { workspace }) => {
    const view = workspace.view(uri);
    return (view && previewNode(view, position)) ?? null;
  }),
  answering(previewPlaceRequest, ({ uri, ...jump }, { workspace }) => {
    const view = workspace.view(uri);
    return view ? previewPlace(view, jump) : null;
  }),
  answering(caseRequest, ({ uri, code, position: { line, character } }, { workspace }) => {
    const view = workspace.view(uri);
    const finding = view && openFindings(view).find((one) => one.code === code && isAt(one));
    return (finding && caseOfFinding(finding, view)) ?? null;

    function isAt({ at: { start } }: ReturnType<typeof openFindings>[number]): boolean {
      return start.line === line && start.character === character;
    }
  }),
  answering(addTestRequest, ({ uri, rulebook, text }, { workspace }) => {
    const view = workspace.view(uri);
    const edit = view && addTestText(view, rulebook, text);
    if (!view || !edit) return { problem: EDITOR_PHRASES[view?.reader() ?? 'vi'].cannotAddTest };
    const changes = { [view.given(view.uri)]: [edit] };
    return { version: view.version, edit: { changes } };
  }),
];
