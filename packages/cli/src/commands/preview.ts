import { createHash } from 'node:crypto';
import { isAbsolute, resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { isOpen } from '@cchc/check';
import { cliMessage } from '@cchc/words';
import type { ExitCode } from '../exit.js';
import { writeWhole } from '../files/write.js';
import { pageOf, pageTexts } from '../preview/page.js';
import { previewServer, type Told } from '../preview/server.js';
import { tellRulebook, tellUnits, type ToldFile } from '../preview/told.js';
import { listening, stopped } from '../serve/listen.js';
import { complain, type Session } from '../session.js';
import { findingsText } from '../show/findings.js';
import { watching } from '../watch/watching.js';
import type { CommandOf } from './command.js';

interface PreviewOptions {
  readonly port?: string;
  readonly open?: true;
  readonly html?: string;
  readonly data?: readonly string[];
  readonly withData?: true;
}

/** The page of a rulebook: for this machine and live, or as one file. */
export const previewCommand: CommandOf = {
  name: 'preview',
  define: (command, { arguments: about, options, placeholders: called }) => {
    command
      .usage(`[${called.options}] <${called.rulebook}>`)
      .argument(`<${called.rulebook}>`, about.rulebook)
      .option(`--data <${called.files}>`, options.previewData)
      .option(`--port <${called.port}>`, options.previewPort)
      .option('--open', options.open)
      .option(`--html <${called.file}>`, options.html)
      .option('--with-data', options.withData);
  },
  run: (session, [rulebook = ''], options) => runPreview(session, rulebook, options),
};

async function runPreview(
  session: Session,
  path: string,
  options: PreviewOptions,
): Promise<ExitCode> {
  if (!makesSense(session, path, options)) return 2;
  return options.html === undefined
    ? servePage(session, path, options)
    : writePage(session, path, options, options.html);
}

/** What only one of the two has is not silently left out. */
function makesSense(
  session: Session,
  path: string,
  { html, port, open, data, withData }: PreviewOptions,
): boolean {
  if (html === undefined) {
    if (withData) complain(session, 'OPTION_NEEDS', { option: '--with-data', needed: '--html' });
    else if (path === '-') complain(session, 'OPTION_NEEDS', { option: '-', needed: '--html' });
    else return true;
    return false;
  }
  const second = port === undefined ? (open ? '--open' : undefined) : '--port';
  if (second !== undefined) complain(session, 'OPTIONS_CONFLICT', { first: '--html', second });
  else if (data && !withData)
    complain(session, 'OPTION_NEEDS', { option: '--data', needed: '--with-data' });
  else if (withData && !data)
    complain(session, 'OPTION_NEEDS', { option: '--with-data', needed: '--data' });
  else return true;
  return false;
}

/** One file that needs nothing else; the same rulebook gives the same bytes. */
async function writePage(
  session: Session,
  path: string,
  { data = [] }: PreviewOptions,
  html: string,
): Promise<ExitCode> {
  const told = await tellAll(session, path, data);
  if (!told) return 2;
  const { file, message, others } = told;
  const open = file.findings.filter(isOpen);
  session.io.stderr.write(findingsText(session, file, session.io.stderr, open));
  if (message.kind === 'problem') {
    complain(session, 'RULEBOOK_UNUSABLE', { path });
    return 1;
  }
  const messages = [message, ...others];
  const nonce = createHash('sha256').update(JSON.stringify(messages)).digest('hex');
  const texts = await pageTexts();
  const page = pageOf(texts, message, { channel: { kind: 'file' }, nonce, messages });
  const target = isAbsolute(html) ? html : resolve(session.io.cwd, html);
  const failed = await writeWhole(html, target, page);
  failed?.tell(session);
  if (failed) return 2;
  session.io.onWrite?.(target);
  session.io.stdout.write(`${cliMessage('PREVIEW_WRITTEN', { path: html }, session.own)}\n`);
  return open.length > 0 ? 1 : 0;
}

async function servePage(
  session: Session,
  path: string,
  { port: asked = '0', open, data = [] }: PreviewOptions,
): Promise<ExitCode> {
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : NaN;
  if (!(port <= 65_535)) {
    complain(session, 'PORT_WRONG', { port: asked });
    return 2;
  }
  let isSaid = false;
  const first = await tellAll(session, path, data);
  if (!first) return 2;
  const preview = previewServer(await pageTexts(), first);
  const failed = await listening(preview.server, port, HOST);
  if (failed !== undefined) {
    complain(session, 'PORT_UNUSABLE', { host: HOST, port: asked, why: failed });
    return 2;
  }
  const { port: used } = preview.server.address() as AddressInfo;
  const url = `http://${HOST}:${String(used)}${preview.path}`;
  const exit = await watching(session, async (inRun) => {
    const { io } = inRun;
    const told = await tellAll(inRun, path, data);
    // A terminal is cleared before each run; elsewhere the address is said once.
    if (io.stdout.isTTY || !isSaid)
      io.stdout.write(`${cliMessage('PREVIEWING', { url }, session.own)}\n`);
    if (open && !isSaid) io.openUrl?.(url);
    isSaid = true;
    if (!told) return 2;
    const findings = told.file.findings.filter(isOpen);
    io.stderr.write(findingsText(inRun, told.file, io.stderr, findings));
    preview.show(told);
    return findings.length > 0 ? 1 : 0;
  });
  preview.leave();
  await stopped(preview.server);
  return exit;
}

const HOST = '127.0.0.1';

/** All that the page is told; undefined where something cannot be read, which was told. */
async function tellAll(
  session: Session,
  path: string,
  data: readonly string[],
): Promise<(ToldFile & Told) | undefined> {
  const text = await tellRulebook(session, path);
  const units = data.length > 0 ? await tellUnits(session, data) : undefined;
  const troubles = [...text.troubles, ...(units?.troubles ?? [])];
  for (const one of troubles) one.tell(session);
  const [file] = text.found;
  return troubles.length > 0 || !file ? undefined : { ...file, others: units?.found ?? [] };
}
