import { resolve } from 'node:path';
import { isOpen, type CheckedFile } from '@cchc/check';
import type { Target } from '@cchc/generators';
import { refusals } from '@cchc/semantics';
import { cliMessage, constructInWords, refusalInWords } from '@cchc/words';
import type { ExitCode } from '../exit.js';
import { readRulebookText } from '../files/rulebook-input.js';
import { carryOut } from '../generated/carry-out.js';
import { makeFiles } from '../generated/make.js';
import { MANIFEST, readManifest, type Made } from '../generated/manifest.js';
import { planFor, type Plan } from '../generated/plan.js';
import { complain, type Session } from '../session.js';
import { findingsText } from '../show/findings.js';
import type { CommandOf } from './command.js';

interface GenerateOptions {
  readonly target: string;
  readonly out: string;
  readonly check?: true;
  readonly allowFindings?: true;
}

/** Code and documents of a rulebook for other systems, in a folder that may hold other things too. */
export const generateCommand: CommandOf = {
  name: 'generate',
  define: (command, { arguments: about, options, placeholders: called }) => {
    command
      .usage(`[${called.options}] <${called.rulebook}>`)
      .argument(`<${called.rulebook}>`, about.rulebook)
      .requiredOption(`--target <${called.targets}>`, options.target)
      .requiredOption(`--out <${called.folder}>`, options.generateOut)
      .option('--check', options.generateCheck)
      .option('--allow-findings', options.allowFindings)
      .option('--watch', options.watch);
  },
  run: (session, [rulebook = ''], options) =>
    runGenerate(session, rulebook, options as unknown as GenerateOptions),
};

async function runGenerate(
  session: Session,
  path: string,
  { target, out, check, allowFindings }: GenerateOptions,
): Promise<ExitCode> {
  const targets = await targetsNamed(session, target);
  if (!targets) return 2;
  const text = await readRulebookText(session, path);
  for (const one of text.troubles) one.tell(session);
  const [file] = text.found;
  if (text.troubles.length > 0 || !file) return 2;
  if (!isFit(session, path, file, allowFindings === true)) return 1;
  if (!areTaken(session, path, file, targets)) return 1;

  const folder = resolve(session.io.cwd, out);
  const manifest = await readManifest(folder, `${out}/${MANIFEST}`);
  if (!manifest.ok) {
    manifest.trouble.tell(session);
    return 2;
  }
  const wanted = await makeFiles(file.rulebooks, targets, session.asked ?? file.tongue);
  const codes = new Set(file.rulebooks.map(({ code }) => code));
  const names = new Set<string>(targets.map(({ name }) => name));
  const concerned = ({ rulebook, target: name }: Made): boolean =>
    codes.has(rulebook) && names.has(name);
  const plan = await planFor(folder, wanted, manifest.made, concerned);
  return check ? tellStale(session, out, plan) : write(session, out, folder, plan);
}

/** The targets that were asked for, each once; undefined, and told, where one is not known. */
export async function targetsNamed(
  session: Session,
  asked: string,
): Promise<readonly Target[] | undefined> {
  // The generators are large, and only who generates needs them.
  const { TARGETS } = await import('@cchc/generators');
  const names = [...new Set(asked.split(',').map((name) => name.trim()))];
  const known = TARGETS.map(({ name }) => name);
  const unknown = names.find((name) => !known.some((one) => one === name));
  if (unknown === undefined) return TARGETS.filter(({ name }) => names.includes(name));
  complain(session, 'TARGET_UNKNOWN', { target: unknown, known });
  return undefined;
}

/** A rulebook with findings may mean something else than its author thinks: code of it would spread that. */
function isFit(session: Session, path: string, file: CheckedFile, allowed: boolean): boolean {
  const open = file.findings.filter(isOpen);
  session.io.stderr.write(findingsText(session, file, session.io.stderr, open));
  if (file.rulebooks.length === 0) {
    complain(session, 'RULEBOOK_UNUSABLE', { path });
    return false;
  }
  if (open.length === 0 || allowed) return true;
  complain(session, 'NOT_GENERATED', { path });
  return false;
}

/** Nothing is made unless every target takes all of the rulebook. */
function areTaken(
  session: Session,
  path: string,
  { rulebooks, tongue }: CheckedFile,
  targets: readonly Target[],
): boolean {
  const unscored = targets.some(({ scores }) => scores) ? rulebooks.flatMap(refusals) : [];
  for (const refusal of unscored) {
    session.io.stderr.write(`${path}: ${refusalInWords(refusal, session.asked ?? tongue)}\n`);
  }
  const refused = targets.flatMap((target) =>
    rulebooks.flatMap((rulebook) =>
      target.refusals(rulebook).map((refusal) => ({ target: target.name, refusal })),
    ),
  );
  for (const { target, refusal } of refused) {
    complain(session, 'TARGET_REFUSES', {
      path,
      target,
      construct: constructInWords(refusal.construct, session.own),
      line: String(refusal.at.start.line + 1),
      why: refusal.why,
    });
  }
  return unscored.length === 0 && refused.length === 0;
}

function tellStale(session: Session, out: string, { write, remove, foreign }: Plan): ExitCode {
  const { io, own } = session;
  const stale = [...write.map(({ path }) => path), ...foreign];
  for (const path of stale) {
    io.stdout.write(`${cliMessage('GENERATED_STALE', { path: `${out}/${path}` }, own)}\n`);
  }
  for (const path of remove) {
    io.stdout.write(`${cliMessage('GENERATED_LEFT', { path: `${out}/${path}` }, own)}\n`);
  }
  if (stale.length > 0 || remove.length > 0) return 1;
  io.stdout.write(`${cliMessage('GENERATED_FRESH', { path: out }, own)}\n`);
  return 0;
}

async function write(session: Session, out: string, folder: string, plan: Plan): Promise<ExitCode> {
  const { io, own } = session;
  for (const path of plan.foreign) {
    complain(session, 'GENERATED_FOREIGN', { path: `${out}/${path}` });
  }
  if (plan.foreign.length > 0) return 2;
  const failed = await carryOut(folder, out, plan);
  if (failed) {
    failed.tell(session);
    return 2;
  }
  for (const { path } of plan.write) {
    io.onWrite?.(resolve(folder, path));
    io.stdout.write(`${cliMessage('WRITTEN', { path: `${out}/${path}` }, own)}\n`);
  }
  for (const path of plan.remove) {
    io.stdout.write(`${cliMessage('REMOVED', { path: `${out}/${path}` }, own)}\n`);
  }
  if (plan.write.length === 0 && plan.remove.length === 0) {
    io.stdout.write(`${cliMessage('GENERATED_FRESH', { path: out }, own)}\n`);
  }
  return 0;
}
