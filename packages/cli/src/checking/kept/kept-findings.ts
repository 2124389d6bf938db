import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../../io.js';
import { loaderFor } from '../../files/load.js';
import { foundAs, type NotedFile, type NamedText } from '../looked.js';
import { programNow } from './program.js';

/** As many as the largest workspaces have, in some 50 MB; beyond, those not asked for longest go. */
const MOST_KEPT = 10_000;
const LEFT_WHEN_CLEARED = 8000;

/** How old a mark of use may grow before it is set anew. */
const DAY = 86_400_000;

type Kept = Pick<NotedFile, 'tongue' | 'findings' | 'undecided' | 'uses'>;

/**
 * What was found in texts before, by what they say: a text that is the same, under the same name,
 * beside the same libraries, gives the same findings of the same program. Whatever is wrong with
 * what was kept, it is as if nothing had been.
 */
export class KeptFindings {
  private readonly folder: string;
  private readonly program: string;

  constructor(cache: string) {
    this.folder = join(cache, 'findings-1');
    this.program = programNow();
  }

  /** What was found, if it still holds. */
  find(io: Pick<Io, 'cwd' | 'mostBytes' | 'onRead'>, file: NamedText): NotedFile | undefined {
    const kept = this.read(file);
    if (!kept) return undefined;
    const load = loaderFor(io, file.name);
    const holds = kept.uses.every(({ path, from, found }) => foundAs(load(path, from)) === found);
    return holds ? { name: file.name, text: file.text, ...kept } : undefined;
  }

  keep(files: readonly NotedFile[]): void {
    if (files.length === 0) return;
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      for (const file of files) this.write(file);
      this.clear();
    } catch {
      // A full or read-only disk costs time, not findings.
    }
  }

  private read(file: NamedText): Kept | undefined {
    try {
      const path = this.pathOf(file);
      const [sum, content = ''] = splitOnce(readFileSync(path, 'utf8'));
      if (sum !== sumOf(content)) return undefined;
      if (Date.now() - statSync(path).mtimeMs > DAY) utimesSync(path, new Date(), new Date());
      return JSON.parse(content) as Kept;
    } catch {
      return undefined;
    }
  }

  private write(file: NotedFile): void {
    const { tongue, findings, undecided, uses } = file;
    const kept: Kept = { tongue, findings, undecided, uses };
    const content = JSON.stringify(kept);
    const path = this.pathOf(file);
    const beside = `${path}.${randomUUID()}`;
    try {
      writeFileSync(beside, `${sumOf(content)}\n${content}`, { flag: 'wx', mode: 0o600 });
      renameSync(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  }

  private clear(): void {
    const names = readdirSync(this.folder);
    if (names.length <= MOST_KEPT) return;
    const aged = names.map((name) => {
      const path = join(this.folder, name);
      return { path, used: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
    });
    aged.sort((a, b) => b.used - a.used);
    for (const { path } of aged.slice(LEFT_WHEN_CLEARED)) rmSync(path, { force: true });
  }

  private pathOf({ name, text }: NamedText): string {
    return join(this.folder, sumOf(`${this.program}\n${name}\n${text}`));
  }
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function splitOnce(text: string): readonly [string, string?] {
  const end = text.indexOf('\n');
  return end < 0 ? [text] : [text.slice(0, end), text.slice(end + 1)];
}
