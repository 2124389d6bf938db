// The manual for policy staff: a reader who does what it says sees what it shows.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from './cli/fixture.js';
import { fences, type Fence } from './markdown.js';

const MANUAL = join(import.meta.dirname, '../packages/language/docs/huong-dan.md');
const steps = fences(readFileSync(MANUAL, 'utf8'));

it('does and shows what the manual says, step by step', async () => {
  const folder = folderWith({});
  let said = '';
  const kinds = { file: 0, sh: 0, text: 0 };
  for (const step of steps) {
    const [kind = '', what] = step.info;
    if (what === 'file') {
      kinds.file += 1;
      write(folder.cwd, step);
    } else if (kind === 'sh') {
      kinds.sh += 1;
      said = '';
      for (const line of step.text.trim().split('\n')) {
        const { stdout, stderr } = await folder.cchc(line.replace(/^npx cchc /, ''), {
          env: { LANG: 'vi_VN.UTF-8' },
        });
        said += stdout + stderr;
      }
    } else if (kind === 'text') {
      kinds.text += 1;
      expect(said, `line ${String(step.line)}`).toMatch(shown(step.text));
    }
  }
  // A manual whose fences are no longer found would pass by showing nothing.
  expect(kinds.text).toBe(kinds.sh);
  expect(kinds.file).toBeGreaterThan(5);
  expect(kinds.sh).toBeGreaterThan(5);
});

function write(cwd: string, { info, text }: Fence): void {
  const path = join(cwd, info[2] ?? '');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** What a fence shows; a line `…` stands for any number of lines. Widths of columns are no matter. */
function shown(text: string): RegExp {
  const lines = text.trimEnd().split('\n');
  const pattern = lines
    .map((line) => (line === '…' ? '(?:.*\n)*?' : `${literal(line)}\n`))
    .join('');
  return new RegExp(`^${pattern}$`);
}

function literal(line: string): string {
  return line
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`[^\S\n]+`);
}
