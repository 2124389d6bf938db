import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import {
  CITED_FOLDER,
  citationsIn,
  citedPath,
  fileNameFor,
  isCitedFile,
  knowNames,
  parse,
  printKept,
  recordOf,
  recordPath,
  spelling,
  type KeptCitation,
} from '@cchc/language';
import { basisInWords, cliMessage, createSpeaker, sentence } from '@cchc/words';
import { cited, type Cited } from '../citing/cite.js';
import type { ExitCode } from '../exit.js';
import { loaderFor } from '../files/load.js';
import { readRulebookText } from '../files/rulebook-input.js';
import { writeWhole } from '../files/write.js';
import { portable } from '../release/release.js';
import { colorsOf, complain, type Session } from '../session.js';
import type { CommandOf } from './command.js';

/** Records what the articles and clauses say that a rulebook cites, so that `check` can tell when they change. */
export const citeCommand: CommandOf = {
  name: 'cite',
  define: (command, { arguments: about, placeholders: called }) => {
    command
      .usage(`[${called.options}] <${called.rulebook}>`)
      .argument(`<${called.rulebook}>`, about.ownRulebook);
  },
  run: (session, [path = '']) => runCite(session, path),
};

async function runCite(session: Session, path: string): Promise<ExitCode> {
  const { io } = session;
  const record = path === '-' ? undefined : recordPath(path);
  if (record === undefined) {
    complain(session, 'FILE_MISSING', { path });
    return 2;
  }
  const { found, troubles } = await readRulebookText(session, path);
  for (const one of troubles) one.tell(session);
  const [file] = found;
  if (troubles.length > 0 || !file) return 2;
  if (file.findings.some(({ severity, accepted }) => severity === 'error' && !accepted)) {
    complain(session, 'RULEBOOK_UNUSABLE', { path });
    return 1;
  }
  const load = loaderFor(io, file.name);
  const before = recordOf(file.name, load);
  const folder = dirname(resolve(io.cwd, path));
  const shown = (name: string): string => portable(relative(io.cwd, join(folder, name)));
  if (before.kind === 'unreadable') {
    complain(session, 'CITE_RECORD_UNREADABLE', { path: shown(record) });
    return 2;
  }
  const citations = knowNames(parse(file.text), { name: file.name, load }).flatMap(({ root }) =>
    citationsIn(root).map(({ citation }) => citation),
  );
  const files = (await readdir(join(folder, CITED_FOLDER)).catch(() => [])).filter(isCitedFile);
  const all = cited(citations, files.toSorted(), {
    name: file.name,
    load,
    before: before.kind === 'kept' ? before.kept : new Map<string, KeptCitation>(),
  });
  if (tellTrouble(session, all, shown)) return 1;
  const kept = all.filter((one) => one.kind === 'kept');
  if (kept.length === 0) {
    const [first] = citations;
    if (!first) complain(session, 'CITE_NOTHING', { path });
    else complain(session, 'CITE_NO_TEXT', { path: shown(citedPath(fileNameFor(first))) });
    return 2;
  }
  const text = printKept(kept.map((one) => one.kept));
  const failed = await writeWhole(shown(record), join(folder, record), text);
  if (failed) {
    failed.tell(session);
    return 2;
  }
  tell(session, all, shown);
  const count = String(kept.length);
  const said = cliMessage('CITE_DONE', { path: shown(record), count }, session.own);
  io.stdout.write(`${said}\n`);
  return 0;
}

/** Where something is cited that stands nowhere in its file nothing is recorded; whether that is so. */
function tellTrouble(
  session: Session,
  all: readonly Cited[],
  shown: (name: string) => string,
): boolean {
  const { io, own } = session;
  const say = createSpeaker({ tongue: own, fileTongue: own, spell: spelling });
  for (const one of all) {
    if (one.kind === 'several') {
      const several = one.files.map((file) => shown(citedPath(file)));
      complain(session, 'CITE_SEVERAL_FILES', { document: one.citation.document, several });
    } else if (one.kind === 'not-found') {
      const args = { cited: one.citation, file: shown(citedPath(one.file)), problem: one.problem };
      const { message, help } = sentence({ code: 'CITED_TEXT_NOT_FOUND', args }, say);
      io.stderr.write(`${colorsOf(io, io.stderr).red('cchc')}: ${message} ${help}\n`);
    }
  }
  return all.some(({ kind }) => kind === 'several' || kind === 'not-found');
}

function tell({ io, own }: Session, all: readonly Cited[], shown: (name: string) => string): void {
  for (const one of all) {
    const what = basisInWords(one.citation, own);
    io.stdout.write(`${one.kind === 'kept' ? keptLine(one, what) : without(what)}\n`);
  }

  function keptLine({ kept, lines: [first, last], than }: Kept, what: string): string {
    const path = shown(citedPath(kept.file));
    const args = { what, path, first: String(first), last: String(last), than };
    return cliMessage('CITE_KEPT', args, own);
  }

  function without(what: string): string {
    return cliMessage('CITE_WITHOUT_FILE', { what }, own);
  }
}

type Kept = Extract<Cited, { readonly kind: 'kept' }>;
