// A document is compared with another version of it, whose files only the editor can read.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-protocol';
import type { Comparison } from '../../packages/server/src/protocol.js';
import { rulebook } from '../language/rulebook.js';
import { startClient, type Client } from './client.js';

const FOLDER = 'file:///nowhere';
const own = `${FOLDER}/a.cchc`;
const library = `${FOLDER}/chung.cchc`;
const SCALE =
  'thư viện "Chung" {\n  ngôn ngữ: 1\n  thang đạt(x) theo x { từ 10: tối đa; dưới 10: 0 }\n}\n';
const OLD = rulebook(`
  dùng "chung.cchc"
  số liệu xong: số nguyên "Đã xong"
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "A" 4 điểm { chấm { khi xong > 3: tối đa; còn lại: 0 } }
    tiêu chí 2 "B" 6 điểm { chấm theo thang đạt(xong) }
  }`);
const NOW = OLD.replace('xong > 3', 'xong ≥ 3').replace('2 "B"', '2 "Bê"');

let client: Client;
beforeAll(async () => {
  client = await startClient({
    workspaceFolders: [{ uri: FOLDER, name: 'a' }],
    initializationOptions: { commands: ['cchc.showComparison'] },
  });
  client.open(library, SCALE);
  client.open(own, NOW);
});
afterAll(async () => {
  expect(client.logged).toEqual([]);
  expect(await client.stop()).toBe(0);
});

type Texts = readonly { readonly uri: string; readonly text: string | null }[];
type Answer = Comparison & { readonly missing?: readonly string[] };
const compare = (texts: Texts): Promise<Answer | null> =>
  client.connection.sendRequest('cchc/compare', { uri: own, past: { label: 'HEAD', texts } });
const lenses = async (): Promise<readonly (readonly [number, string | undefined])[]> => {
  const found = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri: own },
  });
  return found.flatMap(({ range, command }) =>
    command?.command === 'cchc.showComparison' ? [[range.start.line, command.title] as const] : [],
  );
};
const BOTH: Texts = [
  { uri: own, text: OLD },
  { uri: library, text: SCALE },
];

it('asks for what that version was read with', async () => {
  expect(await compare([{ uri: own, text: OLD }])).toEqual({ missing: [library] });
});

it('tells what is changed, what it does to scores, and both versions of the lines', async () => {
  const answer = await compare(BOTH);
  expect(answer?.parts).toHaveLength(1);
  const [first, second, ...others] = answer?.parts[0]?.changes ?? [];
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    heading: '1 A (4 điểm)',
    label: 'cách chấm',
    changesScores: true,
    old: ['tiêu chí 1 "A" 4 điểm { chấm { khi xong > 3: tối đa; còn lại: 0 } }'],
    now: ['tiêu chí 1 "A" 4 điểm { chấm { khi xong ≥ 3: tối đa; còn lại: 0 } }'],
    range: { start: { line: 11 } },
  });
  expect(first?.cases.join(' ')).toMatch(/xong = 3/);
  expect(second).toMatchObject({ heading: '2 Bê (6 điểm)', changesScores: false });
});

it('lenses stand over what is changed, and follow the text as it is written', async () => {
  await compare(BOTH);
  expect(await lenses()).toEqual([
    [11, 'thay đổi so với HEAD: cách chấm'],
    [12, 'thay đổi so với HEAD: chỉ câu chữ'],
  ]);
  client.change(own, 2, NOW.replace('2 "Bê"', '2 "B"'));
  expect(await lenses()).toEqual([[11, 'thay đổi so với HEAD: cách chấm']]);
  await client.connection.sendRequest('cchc/compare', { uri: own, past: null });
  expect(await lenses()).toEqual([]);
});

it('says so where one of the two has errors, and nothing where there is no such version', async () => {
  const broken = [
    { uri: own, text: OLD.replace('4 điểm', '5 điểm').replace('xong > 3', 'xongg > 3') },
    ...BOTH.slice(1),
  ];
  expect(await compare(broken)).toMatchObject({
    problem: 'Bản ở `HEAD` có lỗi nên không so sánh được; hãy chọn một bản khác.',
    parts: [],
  });
  expect(await compare([{ uri: own, text: null }])).toBeNull();
});

it('takes nothing from outside the folders', async () => {
  const past = OLD.replace('"chung.cchc"', '"../../ngoài.cchc"');
  const answer = await compare([{ uri: own, text: past }]);
  expect(answer?.missing).toBeUndefined();
  expect(answer?.problem).toContain('HEAD');
});
