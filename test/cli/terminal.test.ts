import { describe, expect, it } from 'vitest';
import { VI, VI_BAD, folderWith } from './fixture.js';

const MANY = Object.fromEntries(
  Array.from({ length: 25 }, (_, index) => [
    `a/${index}.cchc`,
    'thư viện "x" {\n  ngôn ngữ: 1\n}\n',
  ]),
);

describe('on a terminal', () => {
  it('long work shows how far it has come, on one line that is gone at the end', async () => {
    const { cchc } = folderWith(MANY);
    const { stdout, stderr } = await cchc('check a', { isTTY: true });
    expect(stderr).toMatch(/^\r0\/25\r1\/25/);
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
    expect(stderr).not.toContain('\n');
    expect(stdout).not.toContain('\r');
  });

  it('the stages of an impact on many units show, and are gone before anything is said', async () => {
    const line = (index: number): string => `U${String(index)};8;10;có;${'x'.repeat(200)}`;
    const many = Array.from({ length: 2500 }, (_, index) => line(index));
    const head = 'đơn vị;xong;giao;niêm_yết;lạ\n';
    const { cchc } = folderWith({
      'cu.cchc': VI,
      'moi.cchc': VI.replaceAll('80%', '85%'),
      'd.csv': `${head}${many.join('\n')}\n`,
      'ít.csv': `${head}${line(1)}\n`,
    });
    const impact = async (data: string, isTTY: boolean) =>
      (await cchc(`impact cu.cchc moi.cchc --data ${data} --lang vi`, { isTTY })).stderr;
    const clear = '\r\u001b[K';
    const told = await impact('d.csv', true);
    expect(told.split(clear).map((part) => part.split('\n')[0])).toEqual([
      '',
      '1/5 đọc dữ liệu theo bản cũ',
      '2/5 đọc dữ liệu theo bản mới',
      expect.stringContaining('d.csv'),
      '3/5 chấm 2.500 đơn vị theo bản cũ',
      '4/5 chấm 2.500 đơn vị theo bản mới',
      '5/5 so sánh điểm của 2.500 đơn vị',
      '',
    ]);
    expect(await impact('d.csv', false)).not.toContain('\r');
    expect(await impact('ít.csv', true)).not.toContain('\r');
  });

  it('short work and work without a terminal show nothing of it', async () => {
    const { cchc } = folderWith({ ...MANY, 'b.cchc': VI });
    expect((await cchc('check b.cchc', { isTTY: true })).stderr).toBe('');
    expect((await cchc('check a')).stderr).toBe('');
  });

  it.each([
    [{ isTTY: true }, true],
    [{ isTTY: true, env: { NO_COLOR: '1' } }, false],
    [{ isTTY: true, env: { NO_COLOR: '' } }, true],
    [{ isTTY: false }, false],
    [{ isTTY: false, env: { FORCE_COLOR: '1' } }, true],
    [{ isTTY: false, env: { FORCE_COLOR: '0' } }, false],
    [{ isTTY: true, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, false],
  ])('colours: %j', async (around, coloured) => {
    const { cchc } = folderWith({ 'bad.cchc': VI_BAD });
    expect((await cchc('check bad.cchc', around)).stdout.includes('\u001b[')).toBe(coloured);
    // What programs read never has any.
    const { stdout } = await cchc('check bad.cchc --format json', around);
    expect(stdout).not.toContain('\u001b');
  });

  it.each(['score vi.cchc --data d', 'check --help', '--help', 'score --help'])(
    'of sixty columns nothing of %s is wider',
    async (args) => {
      const { cchc } = folderWith({
        'vi.cchc': VI,
        'd/so-lieu.csv': 'đơn vị;xong;giao;niêm_yết\nXã A;9;10;có\nXã B;8;10;không\n',
      });
      const { stdout, exit } = await cchc(`${args} --lang vi`, { isTTY: true, columns: 60 });
      expect(exit).toBe(0);
      // Commands to copy, and what exit codes mean, stay on one line.
      const lines = stdout.split('\n').filter((line) => !/^ {2}(?:cchc|\d) /.test(line));
      const widest = Math.max(...lines.map((line) => line.length));
      expect(widest).toBeGreaterThan(40);
      expect(widest).toBeLessThanOrEqual(60);
    },
  );
});
