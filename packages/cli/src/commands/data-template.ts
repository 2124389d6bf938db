import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Rulebook, Unit } from '@cchc/model';
import { cliMessage } from '@cchc/words';
import type { ExitCode } from '../exit.js';
import { datasetsOf } from '../files/dataset.js';
import { readData, readRulebookText } from '../files/rulebook-input.js';
import { systemCode, trouble, type Trouble } from '../files/trouble.js';
import { writeNew } from '../files/write.js';
import { complain, type Session } from '../session.js';
import { dataFindingsText } from '../show/data-findings.js';
import type { DataOptions } from './data.js';

/** Empty files for the data of a rulebook. What is there already is never overwritten: somebody filled it in. */
export async function runDataTemplate(
  session: Session,
  path: string,
  { units, out, format }: DataOptions,
): Promise<ExitCode> {
  const text = await readRulebookText(session, path);
  for (const one of text.troubles) one.tell(session);
  const [file] = text.found;
  if (text.troubles.length > 0 || !file) return 2;
  const [first, ...others] = file.rulebooks;
  if (!first) {
    complain(session, 'RULEBOOK_UNUSABLE', { path });
    return 1;
  }
  const listed = units === undefined ? [] : await listedUnits(session, file.rulebooks, units);
  if (!listed) return 2;
  const { dataTemplate } = await import('@cchc/workbooks');
  const form = format === 'csv' || format === 'json' ? format : 'xlsx';
  const files = await dataTemplate([first, ...others], listed, session.asked ?? file.tongue, form);
  const isOneFile = out !== undefined && /\.(xlsx|json|csv)$/i.test(out) && files.length === 1;
  const folder = isOneFile ? '' : (out ?? '');
  const failed =
    (await makeFolder(session, folder)) ??
    (await writeAll(
      session,
      files.map(({ name, bytes }) => ({ name: isOneFile ? out : join(folder, name), bytes })),
    ));
  failed?.tell(session);
  return failed ? 2 : 0;
}

/** The units of a list; undefined, and told, where the list cannot be read. */
async function listedUnits(
  session: Session,
  rulebooks: readonly Rulebook[],
  path: string,
): Promise<readonly Unit[] | undefined> {
  const { found, troubles } = await readData(session, [path]);
  for (const one of troubles) one.tell(session);
  if (troubles.length > 0) return undefined;
  const { parts, findings } = await datasetsOf(rulebooks, found);
  session.io.stderr.write(dataFindingsText(session, findings, session.own));
  return parts.flatMap(({ population }) => population.units);
}

async function makeFolder({ io }: Session, folder: string): Promise<Trouble | undefined> {
  try {
    if (folder !== '') await mkdir(resolve(io.cwd, folder), { recursive: true });
    return undefined;
  } catch (error) {
    return trouble('WRITE_FAILED', { path: folder, reason: systemCode(error) });
  }
}

async function writeAll(
  { io, own }: Session,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Trouble | undefined> {
  for (const { name, bytes } of files) {
    const failed = await writeNew(name, resolve(io.cwd, name), bytes);
    if (failed) return failed;
    io.stdout.write(`${cliMessage('WRITTEN', { path: name }, own)}\n`);
  }
  return undefined;
}
