// A name is changed in every file that knows it: the rulebook, the library it uses, the amendment of next year.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulebook } from '../language/rulebook.js';
import { startClient, type Client } from './client.js';

const FILES = {
  'thu-vien.cchc':
    'thư viện "Chung" {\n  ngôn ngữ: 1\n  thang đạt(x) theo x { từ 1: 1; dưới 1: 0 }\n}\n',
  'goc.cchc': rulebook(`
  dùng "thu-vien.cchc"
  số liệu giao: số nguyên "Được giao"
  tham số mức "Mức": 5
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "A" 4 điểm { chấm { khi giao > mức: tối đa; còn lại: 0 } }
    tiêu chí 2 "B" 6 điểm { chấm theo thang đạt(giao) }
  }`),
  'sua-doi.cchc': `sửa đổi "goc.cchc" {
  ngôn ngữ: 1
  mã: SUA
  năm: 2027
  tham số mức "Mức": 6
  thay 2 {
    tiêu chí 2 "B" 6 điểm { chấm { khi giao > mức: 6; còn lại: 0 } }
  }
  kiểm thử "Không" {
    cho giao = 0
    thì điểm của 1 = 0
  }
}
`,
} as const;
type Name = keyof typeof FILES;

const folder = mkdtempSync(join(tmpdir(), 'cchc-renaming-'));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
let client: Client;

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  client = await startClient({
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'rulebooks' }],
  });
  // Only one is open; the others are read where they lie.
  client.open(uriOf('goc.cchc'), FILES['goc.cchc']);
  for (;;) {
    const { idle, files } = await client.connection.sendRequest<{ idle: boolean; files: number }>(
      'cchc/statistics',
      {},
    );
    if (idle && files === 3) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}, 60_000);
afterAll(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

/** The lines that are written otherwise, by file. */
async function renamed(name: Name, before: string, to: string): Promise<Record<string, string[]>> {
  const text = FILES[name];
  const lines = text.slice(0, text.indexOf(before) + before.length).split('\n');
  const { changes } = await client.connection.sendRequest<{
    changes: Record<string, { range: { start: Place; end: Place }; newText: string }[]>;
  }>('textDocument/rename', {
    textDocument: { uri: uriOf(name) },
    position: { line: lines.length - 1, character: lines.at(-1)?.length },
    newName: to,
  });
  return Object.fromEntries(
    Object.entries(FILES).flatMap(([file, whole]) => {
      const edits = changes[uriOf(file)];
      if (!edits) return [];
      const old = whole.split('\n');
      const fresh = [...old];
      for (const { range, newText } of edits.toSorted(
        (a, b) => b.range.start.character - a.range.start.character,
      )) {
        const line = fresh[range.start.line] ?? '';
        fresh[range.start.line] =
          line.slice(0, range.start.character) + newText + line.slice(range.end.character);
      }
      return [[file, fresh.filter((line, at) => line !== old[at]).map((line) => line.trim())]];
    }),
  );
}

interface Place {
  readonly line: number;
  readonly character: number;
}

describe('rename', () => {
  it('of an input goes into the amendment', async () => {
    expect(await renamed('goc.cchc', 'số liệu giao', 'phải_làm')).toEqual({
      'goc.cchc': [
        'số liệu phải_làm: số nguyên "Được giao"',
        'tiêu chí 1 "A" 4 điểm { chấm { khi phải_làm > mức: tối đa; còn lại: 0 } }',
        'tiêu chí 2 "B" 6 điểm { chấm theo thang đạt(phải_làm) }',
      ],
      'sua-doi.cchc': [
        'tiêu chí 2 "B" 6 điểm { chấm { khi phải_làm > mức: 6; còn lại: 0 } }',
        'cho phải_làm = 0',
      ],
    });
  });

  it('of a parameter that the amendment states anew', async () => {
    expect(await renamed('goc.cchc', 'tham số mức', 'ngưỡng')).toEqual({
      'goc.cchc': [
        'tham số ngưỡng "Mức": 5',
        'tiêu chí 1 "A" 4 điểm { chấm { khi giao > ngưỡng: tối đa; còn lại: 0 } }',
      ],
      'sua-doi.cchc': [
        'tham số ngưỡng "Mức": 6',
        'tiêu chí 2 "B" 6 điểm { chấm { khi giao > ngưỡng: 6; còn lại: 0 } }',
      ],
    });
  });

  it('of a code goes into what the amendment replaces and tests', async () => {
    expect(await renamed('goc.cchc', 'tiêu chí 1', '1a')).toEqual({
      'goc.cchc': ['tiêu chí 1a "A" 4 điểm { chấm { khi giao > mức: tối đa; còn lại: 0 } }'],
      'sua-doi.cchc': ['thì điểm của 1a = 0'],
    });
    expect(await renamed('goc.cchc', 'tiêu chí 2', '3')).toMatchObject({
      'sua-doi.cchc': [
        'thay 3 {',
        'tiêu chí 3 "B" 6 điểm { chấm { khi giao > mức: 6; còn lại: 0 } }',
      ],
    });
  });

  it('asked for in the amendment goes back into the rulebook', async () => {
    expect(Object.keys(await renamed('sua-doi.cchc', 'khi giao', 'phải_làm'))).toEqual([
      'goc.cchc',
      'sua-doi.cchc',
    ]);
  });

  it('of a scale goes from its library into the rulebook', async () => {
    expect(await renamed('thu-vien.cchc', 'thang đạt', 'hoàn_thành')).toEqual({
      'thu-vien.cchc': ['thang hoàn_thành(x) theo x { từ 1: 1; dưới 1: 0 }'],
      'goc.cchc': ['tiêu chí 2 "B" 6 điểm { chấm theo thang hoàn_thành(giao) }'],
    });
  });
});
