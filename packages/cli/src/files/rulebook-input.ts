import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isOpen, type CheckedFile } from '@cchc/check';
import type { Dataset, DatasetPart } from '@cchc/data';
import type { Tongue } from '@cchc/language';
import type { Rulebook } from '@cchc/model';
import { complain, type Session } from '../session.js';
import { dataFindingsText } from '../show/data-findings.js';
import { findingsText } from '../show/findings.js';
import { checkedFile } from './checked.js';
import { datasetsOf } from './dataset.js';
import { DATA, RULEBOOKS, findFiles } from './find.js';
import { readDataBytes } from './read-data.js';
import { readTexts } from './read.js';
import { trouble, type Gathered, type Trouble } from './trouble.js';

/**
 * A file's rulebooks, mostly one, and the data of the units that each scores, read and their findings told;
 * or the exit code where that failed.
 */
export type RulebookInput =
  | {
      readonly ok: true;
      /** The first rulebook and its data: all there is, where there is one part. */
      readonly rulebook: Rulebook;
      readonly dataset: Dataset;
      readonly parts: readonly DatasetPart[];
      /** Ids of the units of all parts, in the order of their list. */
      readonly order: readonly string[];
      /** The language of the results. */
      readonly tongue: Tongue;
      /** Whether there was something to complain about. */
      readonly exit: 0 | 1;
    }
  | { readonly ok: false; readonly exit: 1 | 2 };

/** Findings go to standard error, since the results of the command go to standard output. */
export async function readRulebookAndData(
  session: Session,
  rulebookPath: string,
  dataPaths: readonly string[],
): Promise<RulebookInput> {
  const { io } = session;
  const text = await readRulebookText(session, rulebookPath);
  const data = await readData(session, dataPaths);
  const twice = rulebookPath === '-' && dataPaths.includes('-') ? [trouble('STDIN_TWICE', {})] : [];
  const troubles = [...text.troubles, ...data.troubles, ...twice];
  for (const one of troubles) one.tell(session);
  const [file] = text.found;
  if (troubles.length > 0 || !file) return { ok: false, exit: 2 };

  const tongue = session.asked ?? file.tongue;
  io.stderr.write(findingsText(session, file, io.stderr, file.findings.filter(isOpen)));
  const { rulebooks } = file;
  if (rulebooks.length === 0) {
    complain(session, 'NOT_SCORED', {});
    return { ok: false, exit: 1 };
  }
  const { parts, order, findings } = await datasetsOf(rulebooks, data.found);
  io.stderr.write(dataFindingsText(session, findings, tongue));
  const isClean =
    !file.findings.some(isOpen) && findings.every(({ severity }) => severity === 'info');
  const [first] = parts;
  if (!first) return { ok: false, exit: 2 };
  const { rulebook, population } = first;
  const dataset = { population, findings };
  return { ok: true, rulebook, dataset, parts, order, tongue, exit: isClean ? 0 : 1 };
}

/** The rulebook at a path, with what is wrong with it. */
export async function readRulebookText(
  session: Session,
  path: string,
): Promise<Gathered<CheckedFile>> {
  const folder = path !== '-' && (await isFolder(resolve(session.io.cwd, path)));
  if (folder) return { found: [], troubles: [trouble('FOLDER_AS_RULEBOOK', { path })] };
  const files = await findFiles(session.io, [path], RULEBOOKS);
  const several: readonly Trouble[] =
    files.found.length > 1 ? [trouble('FOLDER_AS_RULEBOOK', { path })] : [];
  const texts = await readTexts(session.io, files.found.slice(0, 1));
  return {
    found: texts.found.map((one) => checkedFile(session, one)),
    troubles: [...files.troubles, ...texts.troubles, ...several],
  };
}

/** The data files that arguments name. */
export async function readData({ io }: Session, paths: readonly string[]) {
  const files = await findFiles(io, paths, DATA);
  const bytes = await readDataBytes(io, files.found);
  return { found: bytes.found, troubles: [...files.troubles, ...bytes.troubles] };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isDirectory(),
    () => false,
  );
}
