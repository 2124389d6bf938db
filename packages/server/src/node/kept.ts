import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptTexts } from '../workspace/host.js';

/**
 * What was found out about closed files, in a folder of the editor's, by what they say. Whatever is wrong
 * with what was kept, it is as if nothing had been; a full disk costs time, not findings.
 */
export function keptIn(folder: string): KeptTexts {
  const pathOf = (key: readonly string[]): string => join(folder, sumOf(key.join('\n')));
  return {
    sum: sumOf,
    find: (key) => {
      try {
        const [, sum, content = ''] =
          /^(\w+)\n([\s\S]*)$/.exec(readFileSync(pathOf(key), 'utf8')) ?? [];
        return sum === sumOf(content) ? content : undefined;
      } catch {
        return undefined;
      }
    },
    keep: (key, content) => {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const path = pathOf(key);
        const beside = `${path}.${randomUUID()}`;
        writeFileSync(beside, `${sumOf(content)}\n${content}`, { flag: 'wx', mode: 0o600 });
        renameSync(beside, path);
      } catch {
        // The next session checks the file again.
      }
    },
  };
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
