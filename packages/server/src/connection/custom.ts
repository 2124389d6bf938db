import { pageOf } from '@cchc/check';
import { translate } from '@cchc/language';
import { EDITOR_PHRASES, sentence } from '@cchc/words';
import { moved } from '../features/refactorings/moved.js';
import { listTests, runTestsOf } from '../features/tests/tests.js';
import { rulebookTree } from '../features/tree.js';
import type { View } from '../view.js';
import {
  moveRequest,
  pageRequest,
  runTestsRequest,
  statisticsRequest,
  testsRequest,
  translateRequest,
  treeRequest,
  wholeRequest,
  type RequestName,
} from '../protocol.js';
import type { Session } from './session.js';

export type Handler = (session: Session) => void;

/** The requests of `protocol.ts`. */
export const CUSTOM_HANDLERS: readonly Handler[] = [
  answering(pageRequest, ({ code, uri, language: asked }, { workspace }) => {
    const own = workspace.language === 'auto' ? undefined : workspace.language;
    const language =
      asked ?? own ?? (uri === undefined ? undefined : workspace.view(uri)?.reader()) ?? 'vi';
    const markdown = pageOf(code, language);
    return markdown === undefined ? null : { markdown };
  }),
  answering(wholeRequest, ({ uri }, { workspace }) => {
    const text = workspace.view(uri)?.checked().consolidated;
    return text === undefined ? null : { text };
  }),
  answering(translateRequest, ({ uri, to }, { workspace }) => {
    const looked = workspace.lookAt(uri);
    if (!looked) return { problem: uri };
    const { view } = looked;
    const result = translate(view.text, to, { name: view.uri, load: workspace.loader(view.uri) });
    if (result.ok) return { text: result.text };
    const [first] = result.findings;
    return { problem: first ? sentence(first as never, view.speaker()).message : '' };
  }),
  answering(treeRequest, ({ uri }, { workspace }) => {
    const view = workspace.view(uri);
    return view ? rulebookTree(view) : { version: null, items: [] };
  }),
  answering(testsRequest, ({ uri }, { workspace }) => {
    const view = workspace.view(uri);
    return view ? listTests(view) : { version: null, tests: [] };
  }),
  answering(runTestsRequest, ({ uri, names }, { workspace }) => {
    const view = workspace.view(uri);
    return view
      ? runTestsOf(view, names)
      : { version: null, tests: [], coverage: { branches: [], missing: [] } };
  }),
  answering(moveRequest, ({ uri, code, to, place, renumber }, { workspace }) => {
    const view = workspace.view(uri);
    const edits = view && moved(view, { code, to, place, renumber });
    if (!view || !edits) return { problem: refusedMove(workspace.view(uri)) };
    return { edit: { changes: { [view.given(view.uri)]: [...edits] } } };
  }),
  answering(statisticsRequest, (_, { checking, workspace, spent }) => ({
    files: checking.kept().size,
    open: workspace.openUris().length,
    idle: checking.idle,
    spent: { ...spent },
  })),
];

function refusedMove(view: View | undefined): string {
  return EDITOR_PHRASES[view?.reader() ?? 'vi'].cannotMove;
}

export function answering<Params, Answer>(
  { method }: RequestName<Params, Answer>,
  answer: (params: Params, session: Session) => Answer,
): Handler {
  return (session) => {
    session.connection.onRequest(method, (params: Params): unknown => {
      try {
        return answer(params, session);
      } catch (error) {
        session.log(error);
        return null;
      }
    });
  };
}
