import { wholeMessage } from '@cchc/preview';
import { runTests } from '@cchc/semantics';
import { describe, expect, it } from 'vitest';
import { leaf, rulebook } from '../../../../../test/language/rulebook.js';
import { edited, marked } from '../../../../../test/server/text.js';
import { CLIENT_COMMANDS, type ClientCommand } from '../../protocol.js';
import type { View } from '../../view.js';
import { codeActions } from '../code-actions.js';
import { diagnostics, openFindings } from '../diagnostics.js';
import { addTestText } from './add-test.js';
import { previewNode, previewOf, previewPlace, type ToldPreviews } from './preview.js';
import { caseOfFinding } from './witness.js';

const TWO = rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "A" 4 điểm { chấm theo chuyên gia từ 0 đến tối đa }
    tiêu chí 2 "B" 6 điểm { chấm theo ‸chuyên gia từ 0 đến tối đa }
  }`);

describe('a preview', () => {
  it('is told the rulebook in the language asked for, and the cursor its row', () => {
    const { view, position } = marked(TWO, { language: 'en' });
    const { version, message } = previewOf(view);
    expect(version).toBe(1);
    expect(message).toMatchObject({ kind: 'rulebook', file: 'own.cchc', language: 'en' });
    if (message.kind !== 'rulebook') throw new Error('no rulebook');
    expect([message.fileLanguage, message.keywords.then]).toEqual(['vi', 'thì']);
    expect(previewNode(view, position)).toEqual({ rulebook: 'THU', node: '2' });
    expect(previewNode(view, { line: 0, character: 0 })).toEqual({ rulebook: 'THU' });
    const second = message.rulebooks[0]?.fields[0];
    const jump = second && { rulebook: 'THU', node: second.id, at: second.at };
    const place = jump && previewPlace(view, jump);
    expect(place?.uri).toBe(view.uri);
    expect(place?.range.start).toEqual({ line: 8, character: 2 });
  });

  it('is told what has changed since the edition it has, and all where it has another', () => {
    const told: ToldPreviews = new Map();
    const { view } = marked(TWO);
    const first = previewOf(view, told).message;
    const next = view.withText(TWO.replace('‸', '').replace('"B" 6', '\n "C" 6'));
    const second = previewOf(next, told, 1).message;
    if (first.kind !== 'rulebook' || second.kind !== 'changed') throw new Error('not a change');
    expect(second.rulebooks).toEqual({
      in: {
        0: { in: { fields: { in: { 0: { in: { children: expect.anything() as unknown } } } } } },
      },
    });
    const whole = wholeMessage(first, second);
    expect(whole.rulebooks).toMatchObject([
      { fields: [{ children: [{ title: 'A' }, { title: 'C' }] }] },
    ]);
    expect([first.edition, whole.edition, whole.kind]).toEqual([1, 2, 'rulebook']);
    // Somebody who has another edition is told all, and nobody is told of texts without a meaning by changes.
    expect(previewOf(next, told, 1).message.kind).toBe('rulebook');
    expect(previewOf(view.withText('bộ tiêu chí "X" {'), told, 3).message.kind).toBe('problem');
    expect(previewOf(next, told, 3).message).toMatchObject({ kind: 'changed', rulebooks: null });
  });

  it('leads to where a row stands now, whatever the page was told', () => {
    const { view } = marked(TWO);
    const at = { file: 0, start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const moved = view.withText(`\n\n${TWO.replace('‸', '')}`);
    const { start } = previewPlace(moved, { rulebook: 'THU', node: '2', at }).range;
    expect(start).toEqual({ line: 12, character: 4 });
    expect(previewPlace(moved, { rulebook: 'THU', node: '9', at }).range.start.line).toBe(0);
  });

  it('is told what is wrong where the text has no meaning, and on which row where it has one', () => {
    expect(previewOf(marked('bộ tiêu chí "X" {').view).message.kind).toBe('problem');
    const { message } = previewOf(
      marked(leaf('    chấm theo giao { từ 5: tối đa; dưới 4: 0 }')).view,
    );
    expect(message.findings.map(({ code, node }) => `${code} ${node ?? ''}`)).toContain(
      'GAP_IN_TIERS I',
    );
  });
});

describe('a test that a page hands over', () => {
  const given = 'kiểm thử "Mới" {\ncho điểm chuyên gia của 1=2 ;\nthì điểm của 1  = 2\n}';

  it('is laid out behind the others', () => {
    const { view } = marked(TWO);
    const edit = addTestText(view, 'THU', given);
    if (!edit) throw new Error('refused');
    expect(edited(view, [edit]).slice(-101)).toMatchInlineSnapshot(`
      "0 đến tối đa }
        }
        kiểm thử "Mới" {
          cho điểm chuyên gia của 1 = 2
          thì điểm của 1 = 2
        }
      }
      "
    `);
  });

  it.each([
    ['two tests', `${given}\n${given.replace('Mới', 'Hai')}`],
    ['something else', 'ghi chú "a"'],
    ['what closes the rulebook', `${given}\n}\nbộ tiêu chí "Y" {`],
    ['keywords of the other language', given.replace('kiểm thử', 'test')],
    ['nothing', ''],
  ])('is refused: %s', (_, text) => {
    expect(addTestText(marked(TWO).view, 'THU', text)).toBeUndefined();
  });
});

it.each([
  ['GAP_IN_TIERS', 'chấm theo giao { từ 5: tối đa; dưới 4: 0 }', 'I: giao = 4'],
  ['OVERLAP_IN_TIERS', 'chấm theo giao { từ 5: tối đa; đến 5: 0 }', 'I: giao = 5'],
  ['SCORE_ABOVE_POINTS', 'chấm giao', 'I: giao = 11'],
])('the case that proves %s becomes a test that passes', (code, rule, name) => {
  const { view } = marked(leaf(`    ${rule}`));
  const action = actionsOf(view).find(
    ({ title, diagnostics }) =>
      title === 'Thêm tình huống này thành kiểm thử' && diagnostics?.[0]?.code === code,
  );
  const text = edited(view, action?.edit?.changes?.[view.uri] ?? []);
  const [book] = marked(text).view.checked().rulebooks;
  expect(book && runTests(book).tests).toMatchObject([{ name, passed: true }]);
});

it('the case that proves a finding is shown with what becomes of it', () => {
  const { view } = marked(leaf('    chấm theo giao { từ 5: tối đa; dưới 4: 0 }'));
  const [finding] = openFindings(view);
  expect(finding && caseOfFinding(finding, view)).toMatchInlineSnapshot(`
    {
      "code": "GAP_IN_TIERS",
      "help": "Thêm một mức cho tình huống này, hoặc thêm dòng \`còn lại: 0\`; nếu quyết định viết đúng như vậy thì ghi \`chấp nhận GAP_IN_TIERS vì "…": 0\`.",
      "message": "Không mức nào chấm cho giá trị bằng 4, ví dụ: giao = 4.",
      "trace": [
        {
          "heading": "I Một: không chấm được",
          "lines": [
            "Trường hợp này không thuộc mức nào đã quy định.",
            "giao = 4",
            "Giao là 4: không thuộc mức từ 5 trở lên.",
            "Giao là 4: không thuộc mức dưới 4.",
            "Không thuộc mức hay trường hợp nào đã quy định.",
          ],
        },
      ],
      "values": [
        "giao = 4",
      ],
    }
  `);
});

it('only an editor that can show a case is offered to, and only of what is proved', () => {
  const titles = (text: string, commands: readonly ClientCommand[]): readonly string[] =>
    actionsOf(marked(leaf(text)).view, commands).map(({ title }) => title);
  const gap = '    chấm theo giao { từ 5: tối đa; dưới 4: 0 }';
  const { showCase } = CLIENT_COMMANDS;
  expect(titles(gap, [showCase])).toContain('Xem tình huống chứng minh');
  expect(titles(gap, [])).not.toContain('Xem tình huống chứng minh');
  expect(titles('    chấm theo giaoo', [showCase])).not.toContain('Xem tình huống chứng minh');
});

function actionsOf(view: View, can: readonly ClientCommand[] = []) {
  const commands = new Set(can);
  const range = { start: { line: 0, character: 0 }, end: view.lines.positionAt(view.text.length) };
  return codeActions(view, { range, diagnostics: diagnostics(view), only: ['quickfix'], commands });
}
