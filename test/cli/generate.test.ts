import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EN, VI, VI_GAP, folderWith } from './fixture.js';

const MANIFEST = 'gen/.cchc-generated.json';
const MADE = 'gen/markdown/THU.md';
const GENERATE = 'generate a.cchc --target markdown --out gen';

describe('cchc generate', () => {
  it('writes the files of a target into its folder, and says nothing is to be done the second time', async () => {
    const place = folderWith({ 'a.cchc': VI });
    const first = await place.cchc(GENERATE, { env: { LANG: 'en' } });
    expect([first.exit, first.stdout]).toEqual([0, `Wrote \`${MADE}\`.\n`]);
    expect(place.text(MADE)).toContain('| 1 | Hồ sơ đúng hạn | 5 |');
    const before = [place.text(MADE), place.text(MANIFEST)];
    const second = await place.cchc(GENERATE, { env: { LANG: 'en' } });
    expect([second.exit, second.stdout]).toEqual([0, 'All files in `gen` are up to date.\n']);
    expect([place.text(MADE), place.text(MANIFEST)]).toEqual(before);
  });

  it('speaks the language of the rulebook in what it makes, or the one asked for', async () => {
    const place = folderWith({ 'a.cchc': VI });
    await place.cchc(GENERATE);
    expect(place.text(MADE)).toContain('Cách chấm điểm');
    await place.cchc(`${GENERATE} --lang en`);
    expect(place.text(MADE)).toContain('How it is scored');
  });

  it('--check writes nothing, and fails where a file is missing, stale or left over', async () => {
    const place = folderWith({ 'a.cchc': VI });
    const missing = await place.cchc(`${GENERATE} --check --lang en`);
    expect([missing.exit, missing.stdout]).toEqual([1, `\`${MADE}\` is stale or missing.\n`]);
    expect(place.names()).toEqual(['a.cchc']);
    await place.cchc(GENERATE);
    expect((await place.cchc(`${GENERATE} --check`)).exit).toBe(0);
    writeFileSync(join(place.cwd, 'a.cchc'), VI.replace('Niêm yết', 'Công bố'));
    expect((await place.cchc(`${GENERATE} --check`)).exit).toBe(1);
  });

  it.each(['# của tôi\n', ''])('never overwrites a file that is not its own', async (text) => {
    const place = folderWith({ 'a.cchc': VI, [MADE]: text });
    const ran = await place.cchc(`${GENERATE} --lang en`);
    expect([ran.exit, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(MADE);
    expect(place.text(MADE)).toBe(text);
    expect(readdirSync(join(place.cwd, 'gen'))).toEqual(['markdown']);
  });

  it('keeps what somebody has changed in a file of its own', async () => {
    const place = folderWith({ 'a.cchc': VI });
    await place.cchc(GENERATE);
    const changed = `${place.text(MADE)}\nGhi thêm.\n`;
    writeFileSync(join(place.cwd, MADE), changed);
    expect((await place.cchc(GENERATE)).exit).toBe(2);
    expect(place.text(MADE)).toBe(changed);
    expect((await place.cchc(`${GENERATE} --check`)).exit).toBe(1);
  });

  it('takes away its own file that nothing makes any more, and leaves those of others', async () => {
    const place = folderWith({ 'a.cchc': VI, 'gen/markdown/README.md': 'của tôi' });
    await place.cchc(GENERATE);
    const manifest = JSON.parse(place.text(MANIFEST)) as { files: object[] };
    const [own] = manifest.files;
    writeFileSync(join(place.cwd, 'gen/markdown/OLD.md'), place.text(MADE));
    manifest.files.push({ ...own, path: 'markdown/OLD.md' });
    writeFileSync(join(place.cwd, MANIFEST), JSON.stringify(manifest));
    const ran = await place.cchc(GENERATE, { env: { LANG: 'en' } });
    expect([ran.exit, ran.stdout]).toEqual([0, 'Removed `gen/markdown/OLD.md`.\n']);
    expect(readdirSync(join(place.cwd, 'gen/markdown'))).toEqual(['README.md', 'THU.md']);
  });

  it('two rulebooks share a folder, and each knows its own files', async () => {
    const place = folderWith({ 'a.cchc': VI, 'en.cchc': EN });
    await place.cchc(GENERATE);
    const other = await place.cchc('generate en.cchc --target markdown --out gen');
    expect(other.exit).toBe(0);
    expect(readdirSync(join(place.cwd, 'gen/markdown'))).toEqual(['THU.md', 'TRY.md']);
    expect((await place.cchc(`${GENERATE} --check`)).exit).toBe(0);
  });

  it('several rulebooks of a file have a folder each', async () => {
    const second = VI.replace('mã: THU', 'mã: KHAC').replace('đối tượng: xã', 'đối tượng: phường');
    const place = folderWith({ 'a.cchc': `${VI}\n${second}` });
    expect((await place.cchc(GENERATE)).exit).toBe(0);
    expect(place.text('gen/KHAC/markdown/KHAC.md')).toContain('phường');
    expect(place.text('gen/THU/markdown/THU.md')).toContain('xã');
  });

  it.each([
    'không phải JSON',
    '{"format":2,"files":[]}',
    '{"format":1,"files":[{"path":"../a.cchc","rulebook":"THU","target":"markdown","sha256":"0"}]}',
    '{"format":1,"files":[{"path":"/etc/passwd","rulebook":"THU","target":"markdown","sha256":"0"}]}',
  ])('refuses a list of files that it did not write: %s', async (manifest) => {
    const place = folderWith({ 'a.cchc': VI, [MANIFEST]: manifest });
    const ran = await place.cchc(GENERATE);
    expect([ran.exit, ran.stdout]).toEqual([2, '']);
    expect(place.text(MANIFEST)).toBe(manifest);
    expect(place.text('a.cchc')).toBe(VI);
  });

  it('makes nothing of a rulebook with findings unless told', async () => {
    const place = folderWith({ 'a.cchc': VI_GAP });
    const ran = await place.cchc(GENERATE);
    expect(ran.exit).toBe(1);
    expect(ran.stderr).toContain('--allow-findings');
    expect(place.names()).toEqual(['a.cchc']);
    expect((await place.cchc(`${GENERATE} --allow-findings`)).exit).toBe(0);
    expect(place.text(MADE)).toContain('Hồ sơ đúng hạn');
  });

  it('leaves nothing half-written where it cannot write', async () => {
    const place = folderWith({ 'a.cchc': VI, 'gen/markdown': 'một tệp' });
    const ran = await place.cchc(GENERATE);
    expect(ran.exit).toBe(2);
    expect(readdirSync(join(place.cwd, 'gen'))).toEqual(['markdown']);
    expect(place.text('gen/markdown')).toBe('một tệp');
  });
});

describe('cchc targets', () => {
  it('lists all targets, and of a rulebook what each refuses', async () => {
    const place = folderWith({ 'a.cchc': VI });
    const { TARGETS } = await import('@cchc/generators');
    const listed = (await place.cchc('targets --lang en')).stdout;
    for (const { name } of TARGETS) expect(listed).toContain(name);
    const json = (await place.cchc('targets a.cchc --format json')).stdout;
    const { targets } = JSON.parse(json) as { targets: { name: string; refusals: unknown[] }[] };
    expect(targets.map(({ name }) => name)).toEqual(TARGETS.map(({ name }) => name));
    expect(targets.find(({ name }) => name === 'markdown')?.refusals).toEqual([]);
  });
});

it('the manifest stays the same bytes whoever generates when', async () => {
  const texts = await Promise.all(
    [0, 1].map(async () => {
      const place = folderWith({ 'a.cchc': VI });
      await place.cchc(GENERATE);
      return readFileSync(join(place.cwd, MANIFEST), 'utf8');
    }),
  );
  expect(texts[0]).toBe(texts[1]);
});
