import { PAGE_CODES } from '@cchc/check';
import { newFiles } from '@cchc/language';
import { scores } from '../features/score.js';
import { codesRequest, scoreRequest, templateRequest } from '../protocol.js';
import { answering, type Handler } from './custom.js';

/** The requests of `protocol.ts` about files that are made, and that are handed in. */
export const FILE_HANDLERS: readonly Handler[] = [
  answering(codesRequest, () => ({ codes: PAGE_CODES })),
  answering(templateRequest, ({ template, name, keywords }) => ({
    files: newFiles(template, name, keywords),
  })),
  answering(scoreRequest, ({ uri, data }, { workspace }) => {
    const view = workspace.view(uri);
    return view ? scores(view, data) : null;
  }),
];
