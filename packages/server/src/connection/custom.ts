import { pageOf } from '@cchc/check';
import { translate } from '@cchc/language';
import { sentence } from '@cchc/words';
import {
  pageRequest,
  statisticsRequest,
  translateRequest,
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
  answering(statisticsRequest, (_, { checking, workspace }) => ({
    files: checking.kept().size,
    open: workspace.openUris().length,
    idle: checking.idle,
    spent: {},
  })),
];

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
