import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import * as checking from '@cchc/check';
import { cacheFolder } from '../../packages/cli/src/checking/kept/folder.js';
import { programNow } from '../../packages/cli/src/checking/kept/program.js';
import { EN, folderWith, VI, VI_BAD } from './fixture.js';

vi.mock('@cchc/check', { spy: true });
const checkText = vi.mocked(checking.checkText);

const LIBRARY = 'thư viện "Chung" {\n  ngôn ngữ: 1\n}\n';
const USING = VI.replace('{', '{\n  dùng "chung.cchc"');

/** A folder of rulebooks and a cache beside it; `checked` says how many texts a run had to check. */
function withCache(files: Readonly<Record<string, string>>) {
  const { cwd, cchc } = folderWith(files);
  const cache = join(cwd, 'cache');
  const kept = () => join(cache, 'findings-1');
  const check = async (args = '') => {
    checkText.mockClear();
    const ran = await cchc(`check . ${args}`, { cache });
    return { ...ran, checked: checkText.mock.calls.length };
  };
  const write = (name: string, text: string) => {
    writeFileSync(join(cwd, name), text);
  };
  return { check, kept, write, names: () => readdirSync(kept()) };
}

it.each(['text', 'json', 'sarif', 'github', 'junit'])(
  'says the same of what it knows from an earlier run: %s',
  async (form) => {
    const files = { 'a.cchc': VI_BAD, 'b.cchc': USING, 'c.cchc': EN, 'chung.cchc': LIBRARY };
    const { check } = withCache(files);
    const first = await check(`--all --format ${form}`);
    const second = await check(`--all --format ${form}`);
    expect([first.checked, second.checked]).toEqual([4, 0]);
    expect({ ...second, checked: 4 }).toEqual(first);
    expect(first.exit).toBe(1);
  },
);

it('checks again what was written anew, and only that', async () => {
  const { check, write } = withCache({ 'a.cchc': VI, 'b.cchc': EN });
  await check();
  write('a.cchc', VI_BAD);
  const { checked, exit } = await check();
  expect([checked, exit]).toEqual([1, 1]);
});

it('checks again what uses a library that was written anew, or that is gone', async () => {
  const { check, write } = withCache({ 'a.cchc': USING, 'chung.cchc': LIBRARY });
  await check();
  write('chung.cchc', 'thư viện "Chung" {\n  ngôn ngữ: 2\n}\n');
  const { checked, stdout } = await check();
  expect(checked).toBe(2);
  expect(stdout).toContain('chung.cchc');
  expect((await check()).checked).toBe(0);
});

it('knows a text by its name too: paths stand in what is said', async () => {
  const { check, write } = withCache({ 'a.cchc': VI });
  await check();
  write('b.cchc', VI);
  expect((await check()).checked).toBe(1);
});

it('neither uses nor keeps anything with --no-cache', async () => {
  const { check, kept } = withCache({ 'a.cchc': VI });
  expect((await check('--no-cache')).checked).toBe(1);
  expect(() => readdirSync(kept())).toThrow();
});

it.each([
  ['cut short', (text: string) => text.slice(0, -5)],
  ['changed', (text: string) => text.replace('"tongue":"vi"', '"tongue":"en"')],
  ['empty', () => ''],
  ['no text at all', () => '\u0000\ufffd\n{'],
])('does without a kept file that is %s', async (_name, spoil) => {
  const { check, kept, names } = withCache({ 'a.cchc': VI_BAD });
  const first = await check();
  for (const name of names()) {
    const path = join(kept(), name);
    writeFileSync(path, spoil(readFileSync(path, 'utf8')));
  }
  expect(await check()).toEqual(first);
  expect((await check()).checked).toBe(0);
});

it('does without a cache where none can be', async () => {
  const { check, kept } = withCache({ 'a.cchc': VI });
  writeFileSync(join(kept(), '..'), 'in the way');
  const { exit, stderr, checked } = await check();
  expect([exit, stderr, checked]).toEqual([0, '', 1]);
});

it('keeps to itself what it has found', async () => {
  const { check, kept } = withCache({ 'a.cchc': VI });
  await check();
  expect(statSync(kept()).mode & 0o077).toBe(0);
});

it('lets the oldest go where there are too many', async () => {
  const { check, kept, names } = withCache({ 'a.cchc': VI });
  mkdirSync(kept(), { recursive: true });
  for (let index = 0; index < 10_000; index++) writeFileSync(join(kept(), `old-${index}`), '');
  for (let index = 0; index < 10_000; index++)
    utimesSync(join(kept(), `old-${index}`), 1, 1 + index);
  await check();
  expect(names()).toHaveLength(8000);
  expect(names()).not.toContain('old-0');
  expect((await check()).checked).toBe(0);
});

it.each([
  ['linux', { HOME: '/home/an' }, '/home/an/.cache/cchc'],
  ['linux', { HOME: '/home/an', XDG_CACHE_HOME: '/tam' }, '/tam/cchc'],
  ['linux', { HOME: '/home/an', XDG_CACHE_HOME: 'not/absolute' }, '/home/an/.cache/cchc'],
  ['linux', {}, undefined],
  ['darwin', { HOME: '/Users/an' }, '/Users/an/Library/Caches/cchc'],
  ['win32', { LOCALAPPDATA: '/an/Local' }, '/an/Local/cchc/Cache'],
  ['win32', { HOME: '/an' }, undefined],
] as const)('%s with %j keeps in %s', (platform, env, folder) => {
  expect(cacheFolder(platform, env)).toBe(folder);
});

it('tells programs apart by the versions of their packages', () => {
  expect(programNow()).toMatch(/^model@\d+\.\d+\.\d+\S* semantics@.* cli@\S+$/);
});
