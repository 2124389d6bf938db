import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI_HELP } from '@cchc/words';
import { VERSION } from '../../packages/cli/src/version.js';
import { folderWith } from './fixture.js';

const commands = Object.keys(CLI_HELP.en.commands);

describe('help', () => {
  it.each(['', ...commands])('of `cchc %s` is whole in both languages', async (command) => {
    const { cchc } = folderWith({});
    const vi = await cchc(`${command} --help --lang vi`);
    const en = await cchc(`${command} --help --lang en`);
    expect([vi.exit, en.exit]).toEqual([0, 0]);
    expect(vi.stdout).toMatch(/^Cách dùng: cchc/);
    expect(vi.stdout).toContain('Ví dụ:\n  cchc ');
    // The names of options are the same in both.
    expect(vi.stdout.replace(/--\w+/g, '')).not.toMatch(
      /\b(the|options|file|show|default|choices)\b/,
    );
    expect(en.stdout).toMatch(/^Usage: cchc/);
    expect(en.stdout).toContain('Examples:\n  cchc ');
    expect(en.stdout.replace(/^ +cchc .*$/gm, '')).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('follows the language of the system', async () => {
    const { cchc } = folderWith({});
    const first = async (env: Readonly<Record<string, string>>) =>
      (await cchc('--help', { env })).stdout.split(' ')[0];
    expect(await first({ LANG: 'vi_VN.UTF-8' })).toBe('Cách');
    expect(await first({ LANG: 'vi_VN.UTF-8', LC_ALL: 'C' })).toBe('Usage:');
    expect(await first({})).toBe('Usage:');
  });

  it('comes on standard error where no command is named', async () => {
    const { exit, stdout, stderr } = await folderWith({}).cchc('');
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage: cchc/);
  });

  it('examples of the help run as they stand, once the files are there', async () => {
    const { stdout } = await folderWith({}).cchc('score --help');
    const examples = stdout.split('\n').filter((line) => line.startsWith('  cchc '));
    expect(examples).toHaveLength(4);
    for (const example of examples) {
      // The files are missing, but nothing is wrong with the command line.
      const { stderr } = await folderWith({}).cchc(example.replace('  cchc ', ''));
      expect(stderr).toContain('There is no file');
      expect(stderr).not.toContain('--help');
    }
  });
});

it('the version is that of the package', async () => {
  const path = join(import.meta.dirname, '../../packages/cli/package.json');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
  expect(VERSION).toBe(version);
  expect(await folderWith({}).cchc('--version')).toMatchObject({ exit: 0, stdout: `${version}\n` });
});

describe('wrong use', () => {
  it.each([
    [
      'scroe',
      'Không có lệnh `scroe`. Có phải ý bạn là `score`?',
      'There is no command `scroe`. Did you mean `score`?',
    ],
    [
      'check --al a',
      'Không có tùy chọn `--al`. Có phải ý bạn là `--all`?',
      'There is no option `--al`. Did you mean `--all`?',
    ],
    ['check', 'Thiếu `tệp`.', '`files` is missing.'],
    ['score a', 'Lệnh này cần có `--data <tệp...>`.', 'This command needs `--data <files...>`.'],
    [
      'score a --data',
      'Sau `--data <tệp...>` còn thiếu giá trị.',
      '`--data <files...>` needs a value after it.',
    ],
    ['score a b --data d', 'Lệnh có thừa tham số.', 'There are too many arguments.'],
    [
      'explain --format xml a',
      '`--format <text|json>` không nhận giá trị `xml`; các giá trị dùng được: `text`, `json`.',
      '`--format <text|json>` does not take `xml`; it takes one of: `text`, `json`.',
    ],
  ])('cchc %s', async (args, vi, en) => {
    const { cchc } = folderWith({});
    const inVietnamese = await cchc(`--lang vi ${args}`);
    const inEnglish = await cchc(args);
    expect([inVietnamese.exit, inEnglish.exit]).toEqual([2, 2]);
    expect(inVietnamese.stderr).toMatch(/\nXem cách dùng: `cchc.* --help`\.\n$/);
    expect(inVietnamese.stderr.split('\n')[0]).toBe(`cchc: ${vi}`);
    expect(inEnglish.stderr.split('\n')[0]).toBe(`cchc: ${en}`);
  });

  it('an unknown language is said in that of the system', async () => {
    const { exit, stderr } = await folderWith({}).cchc('check a --lang fr');
    expect(exit).toBe(2);
    expect(stderr).toContain('`--lang <vi|en>` does not take `fr`; it takes one of: `vi`, `en`.');
  });
});
