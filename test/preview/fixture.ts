import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkText, type CheckFinding } from '@cchc/check';
import { KEYWORDS, spelling, type Load, type Tongue } from '@cchc/language';
import { nodesOf, type Position, type Rulebook } from '@cchc/model';
import {
  PREVIEW_PROTOCOL,
  pageHtml,
  type Abilities,
  type DataFileText,
  type HostMessage,
  type Initial,
  type PageMessage,
  type PreviewFinding,
  type RulebookMessage,
} from '@cchc/preview';
import { createSpeaker, sentence } from '@cchc/words';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Browser } from '../browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const examples = join(root, 'examples');

/** The examples are one workspace: they may use each other's files. */
const load: Load = (path, from) => {
  const name = posix.join(posix.dirname(from), path);
  if (!existsSync(join(examples, name))) return { ok: false, problem: 'missing' };
  return { ok: true, name, text: readFileSync(join(examples, name), 'utf8') };
};

/** What a host would tell of a text. */
export function rulebookMessage(
  text: string,
  name: string,
  language: Tongue = 'vi',
): RulebookMessage {
  const { rulebooks, findings, tongue } = checkText(text, name, load);
  const speaker = createSpeaker({ tongue: language, fileTongue: tongue, spell: spelling });
  return {
    kind: 'rulebook',
    version: PREVIEW_PROTOCOL,
    file: name.split('/').at(-1) ?? name,
    language,
    fileLanguage: tongue,
    keywords: Object.fromEntries(
      Object.keys(KEYWORDS).map((keyword) => [keyword, spelling(keyword, tongue)]),
    ),
    rulebooks,
    findings: findings.map((finding) => told(finding, rulebooks)),
  };

  function told(finding: CheckFinding, all: readonly Rulebook[]): PreviewFinding {
    const { code, severity, at } = finding;
    const { message, help } = sentence(finding as never, speaker);
    const [first] = all;
    const node = first && innermost(first, at.start);
    return { code, severity, at, message, help, ...(node === undefined ? {} : { node }) };
  }
}

function innermost(rulebook: Rulebook, { line, character }: Position): string | undefined {
  return [...nodesOf(rulebook)].findLast(({ at: { file, start, end } }) => {
    const begins = start.line < line || (start.line === line && start.character <= character);
    const ends = end.line > line || (end.line === line && end.character >= character);
    return file === 0 && begins && ends;
  })?.id;
}

export function exampleMessage(path: string, language: Tongue = 'vi'): RulebookMessage {
  return rulebookMessage(readFileSync(join(examples, path), 'utf8'), path, language);
}

export function exampleFiles(folder: string): readonly DataFileText[] {
  return readdirSync(join(examples, folder)).map((name) => ({
    name,
    base64: readFileSync(join(examples, folder, name)).toString('base64'),
  }));
}

/** The page as it is bundled for hosts, from the sources as they are now. */
let script: Promise<string> | undefined;
let style: Promise<string> | undefined;

async function bundled(entry: string): Promise<string> {
  const packages = join(root, 'packages');
  const names = readdirSync(packages).filter((name) =>
    existsSync(join(packages, name, 'src/index.ts')),
  );
  const made = await build({
    entryPoints: [join(packages, 'preview', entry)],
    bundle: true,
    minify: !process.env.CCHC_PLAIN,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    mainFields: ['browser', 'module', 'main'],
    logLevel: 'error',
    alias: {
      '@cchc/language/write': join(packages, 'language/src/write.ts'),
      ...Object.fromEntries(
        names.map((name) => [`@cchc/${name}`, join(packages, name, 'src/index.ts')]),
      ),
    },
  });
  return made.outputFiles[0]?.text ?? '';
}

export async function htmlOf(
  messages: readonly HostMessage[],
  language: Tongue = 'vi',
  abilities: Partial<Abilities> = {},
): Promise<string> {
  const initial: Initial = {
    channel: { kind: 'file' },
    abilities: { jump: false, saveCase: false, openData: false, ...abilities },
    messages,
  };
  return pageHtml({
    nonce: 'abc123',
    script: await (script ??= bundled('src/page/entry.ts')),
    style: await (style ??= bundled('style/page.css')),
    title: 'Xem trước',
    language,
    initial,
  });
}

/** A page that is shown as an editor would: what it tells is kept, and it can be told more. */
export interface Shown {
  readonly page: Page;
  readonly told: () => Promise<readonly PageMessage[]>;
  readonly tell: (message: HostMessage) => Promise<void>;
  /** Errors of the page and of its policy, and addresses it asked for. */
  readonly troubles: readonly string[];
}

export async function show(
  { context }: Browser,
  messages: readonly HostMessage[],
  language: Tongue = 'vi',
  abilities?: Abilities,
): Promise<Shown> {
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  const html = await htmlOf(messages, language, abilities);
  const editor = abilities
    ? html.replace('"channel":{"kind":"file"}', '"channel":{"kind":"vscode","kept":{}}')
    : html;
  await page.addInitScript(() => {
    const kept: unknown[] = [];
    Object.assign(globalThis, {
      kept,
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => {
          kept.push(message);
        },
        setState: () => undefined,
      }),
    });
  });
  // A real address, so that the page lives under its own policy.
  await page.route('https://preview.test/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: editor }),
  );
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('https://preview.test/') && !url.startsWith('blob:')) troubles.push(url);
  });
  await page.goto('https://preview.test/');
  return {
    page,
    troubles,
    told: () => page.evaluate(() => (globalThis as unknown as { kept: PageMessage[] }).kept),
    tell: (message) =>
      page.evaluate((sent) => {
        (globalThis as unknown as { postMessage: (sent: unknown, to: string) => void }).postMessage(
          sent,
          '*',
        );
      }, message),
  };
}
