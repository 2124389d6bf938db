import { describe, expect, it } from 'vitest';
import { VI, folderWith } from './fixture.js';

const SWAPS: readonly (readonly [string, string, string, string])[] = [
  ['nothing', 'năm: 2025', 'năm: 2025', '1.4.0'],
  ['wording', '"Hồ sơ đúng hạn"', '"Hồ sơ giải quyết đúng hạn"', '1.4.1'],
  ['the same written otherwise', 'khi niêm_yết: 5', 'khi niêm_yết: tối đa', '1.4.1'],
  ['a threshold', 'từ 80%: tối đa\n      dưới 80%', 'từ 85%: tối đa\n      dưới 85%', '1.5.0'],
  ['whom it is for', 'đối tượng: xã', 'đối tượng: xã, phường', '2.0.0'],
  ['points', 'khai" 5 điểm', 'khai" 4 điểm', '2.0.0'],
];

describe('cchc release', () => {
  it.each(SWAPS)('goes up by what changes: %s', async (_, was, is, version) => {
    const next = VI.replace(was, is)
      .replace('thang điểm: 10', is.includes('4 điểm') ? 'thang điểm: 9' : 'thang điểm: 10')
      .replace('niêm_yết: 5', is.includes('4 điểm') ? 'niêm_yết: 4' : 'niêm_yết: 5');
    const { cchc, text } = folderWith({ 'a.cchc': VI, 'b.cchc': next });
    const args = 'release b.cchc --since a.cchc --from 1.4.0 --target python';
    const { exit, stderr } = await cchc(args);
    expect([exit, stderr]).toEqual([0, '']);
    const manifest = JSON.parse(text('b.release.json')) as {
      version: string;
      since: string | null;
    };
    expect([manifest.version, manifest.since]).toEqual([
      version,
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  });

  it('gives the same bytes again, which verify finds to hold until something changes', async () => {
    const library =
      'thư viện "Thang" {\n  ngôn ngữ: 1\n\n  thang đủ(số_việc: số nguyên; cần: số nguyên) theo số_việc {\n    từ cần: tối đa\n    dưới cần: 0\n  }\n}\n';
    const using = VI.replace('  ngôn ngữ: 1\n', '  ngôn ngữ: 1\n  dùng "in/x.cchc"\n');
    const files = { 'a.cchc': using, 'in/x.cchc': library };
    const [one, other] = [folderWith(files), folderWith(files)];
    for (const { cchc } of [one, other])
      expect((await cchc('release a.cchc --target typescript,python --out in/r.json')).exit).toBe(
        0,
      );
    expect(one.text('in/r.json')).toBe(other.text('in/r.json'));
    expect(one.text('in/r.json')).toContain('"path": "../a.cchc"');
    expect(one.text('in/r.json')).toContain('"path": "x.cchc"');
    const held = await one.cchc('verify in/r.json --lang en');
    expect(held).toEqual({
      exit: 0,
      stdout: expect.stringMatching(
        /^in\/r\.json: version 1\.0\.0, all \d+ hashes hold\.\n$/,
      ) as string,
      stderr: '',
    });
    // From wherever it is asked.
    expect((await one.cchc('verify r.json', { folder: 'in' })).exit).toBe(0);
    await one.cchc('generate a.cchc --target typescript,python --out gen');
    expect((await one.cchc('verify in/r.json --scorers gen')).exit).toBe(0);
    expect((await one.cchc('verify in/r.json --scorers in')).exit).toBe(1);
  });

  it('tells layout from meaning, and what is gone', async () => {
    const made = folderWith({ 'a.cchc': VI });
    await made.cchc('release a.cchc --target python');
    const manifest = made.text('a.release.json');
    const verified = async (files: Readonly<Record<string, string>>) => {
      const { exit, stdout } = await folderWith({ ...files, 'a.release.json': manifest }).cchc(
        'verify a.release.json --lang en',
      );
      return [exit, ...stdout.trimEnd().split('\n')];
    };
    expect(await verified({ 'a.cchc': `${VI}\n` })).toEqual([
      1,
      'The file `a.cchc` is another than was released.',
    ]);
    expect(await verified({ 'a.cchc': VI.replaceAll('80%', '90%') })).toEqual([
      1,
      'The file `a.cchc` is another than was released.',
      'The rulebook says something else than was released (not in its layout alone).',
    ]);
    expect(await verified({})).toEqual([1, 'The file `a.cchc` of the release is gone.']);
  });

  it('reads no device that a manifest of somebody else leads to', async () => {
    const made = folderWith({ 'a.cchc': VI });
    await made.cchc('release a.cchc --target python');
    const device = `${'../'.repeat(40)}dev/zero`;
    const led = made.text('a.release.json').replace('"path": "a.cchc"', `"path": "${device}"`);
    const { exit, stdout } = await folderWith({ 'a.cchc': VI, 'a.release.json': led }).cchc(
      'verify a.release.json --lang en',
    );
    expect([exit, stdout]).toEqual([1, expect.stringContaining('is gone')]);
  });
});
