import { basename } from 'node:path';
import type { CheckedFile } from '@cchc/check';
import { fileForm } from '@cchc/data';
import type { ProblemMessage, RulebookMessage, UnitsMessage } from '@cchc/preview';
import { shown } from '@cchc/server/preview';
import { DATA, findFiles } from '../files/find.js';
import { readBytes } from '../files/read.js';
import { readRulebookText } from '../files/rulebook-input.js';
import { trouble, type Gathered } from '../files/trouble.js';
import type { Session } from '../session.js';

/** A rulebook with what a page is told of it. */
export interface ToldFile {
  readonly file: CheckedFile;
  readonly message: RulebookMessage | ProblemMessage;
}

export async function tellRulebook(session: Session, path: string): Promise<Gathered<ToldFile>> {
  const { found, troubles } = await readRulebookText(session, path);
  return {
    troubles,
    found: found.map((file) => {
      const language = session.asked ?? file.tongue;
      return { file, message: shown(file, basename(file.name), language) };
    }),
  };
}

/** Data files whole, since the page reads them; a database cannot be read there. */
export async function tellUnits(
  session: Session,
  paths: readonly string[],
): Promise<Gathered<UnitsMessage>> {
  const files = await findFiles(session.io, paths, DATA);
  const { found, troubles } = await readBytes(session.io, files.found);
  const foreign = found.filter(({ name, bytes }) => fileForm(name, bytes) === 'parquet');
  return {
    troubles: [
      ...files.troubles,
      ...troubles,
      ...foreign.map(({ name }) => trouble('NOT_FOR_PAGES', { path: name })),
    ],
    found: [
      {
        kind: 'units',
        files: found.map(({ name, bytes }) => ({
          name: basename(name),
          base64: Buffer.from(bytes).toString('base64'),
        })),
      },
    ],
  };
}
