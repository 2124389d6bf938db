import { describe, expect, it } from 'vitest';
import { edited, marked } from '../../../../test/server/text.js';
import { leaf, rulebook } from '../../../../test/language/rulebook.js';
import { codeActions } from './code-actions.js';

/** What the quick fixes of the whole text are called, and what the first makes of its lines. */
function fixes(text: string, nth = 0): string {
  const { view } = marked(text);
  const range = { start: { line: 0, character: 0 }, end: view.lines.positionAt(view.text.length) };
  const actions = codeActions(view, { range, diagnostics: [], only: ['quickfix'] });
  const titles = actions.map(({ title }) => title);
  const edits = actions[nth]?.edit?.changes?.[view.uri] ?? [];
  return [...titles, ...difference(view.text, edited(view, edits))].join('\n');
}

/** The lines that differ, with `-` and `+`. */
function difference(before: string, after: string): string[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `-${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

describe('quick fixes', () => {
  it('a wrong sum', () => {
    expect(
      fixes(
        rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "A" 4 điểm { chấm theo chuyên gia từ 0 đến tối đa }
    tiêu chí 2 "B" 5 điểm { chấm theo chuyên gia từ 0 đến tối đa }
  }`),
      ),
    ).toMatchInlineSnapshot(`
      "Chia lại điểm các phần cho đủ 10
      Ghi 9 điểm cho tổng các phần
      Giữ nguyên chỗ này với lý do: thêm \`chấp nhận POINTS_DO_NOT_ADD_UP vì "…"\`
      -    tiêu chí 1 "A" 4 điểm { chấm theo chuyên gia từ 0 đến tối đa }
      -    tiêu chí 2 "B" 5 điểm { chấm theo chuyên gia từ 0 đến tối đa }
      +    tiêu chí 1 "A" 4,25 điểm { chấm theo chuyên gia từ 0 đến tối đa }
      +    tiêu chí 2 "B" 5,75 điểm { chấm theo chuyên gia từ 0 đến tối đa }"
    `);
    expect(
      fixes(
        rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "A" 4 điểm { chấm theo chuyên gia từ 0 đến tối đa }
    tiêu chí 2 "B" 5 điểm { chấm theo chuyên gia từ 0 đến tối đa }
  }`),
        1,
      ),
    ).toMatchInlineSnapshot(`
      "Chia lại điểm các phần cho đủ 10
      Ghi 9 điểm cho tổng các phần
      Giữ nguyên chỗ này với lý do: thêm \`chấp nhận POINTS_DO_NOT_ADD_UP vì "…"\`
      -  lĩnh vực I "Một" 10 điểm {
      +  lĩnh vực I "Một" 9 điểm {"
    `);
  });

  it('an overlap', () => {
    expect(
      fixes(
        leaf(`chấm theo xong / giao {
      từ 80%: tối đa
      từ 50% đến 80%: 5
      dưới 50%: 0
      mẫu bằng 0: không đánh giá
    }`),
      ),
    ).toMatchInlineSnapshot(`
      "Đổi mức \`từ 50% đến 80%\` thành \`từ 50% đến dưới 80%\`
      Đổi mức \`từ 80%\` thành \`trên 80%\`
      Giữ nguyên chỗ này với lý do: thêm \`chấp nhận OVERLAP_IN_TIERS vì "…"\`
      Thêm tình huống này thành kiểm thử
      -      từ 50% đến 80%: 5
      +      từ 50% đến dưới 80%: 5"
    `);
  });

  it('a gap', () => {
    expect(
      fixes(
        leaf(`chấm theo xong / giao {
      từ 80%: tối đa
      dưới 60%: 0
      mẫu bằng 0: không đánh giá
    }`),
      ),
    ).toMatchInlineSnapshot(`
      "Thêm mức \`từ 60% đến dưới 80%: 0\`
      Thêm \`còn lại: 0\`
      Giữ nguyên chỗ này với lý do: thêm \`chấp nhận GAP_IN_TIERS vì "…": 0\`
      Thêm tình huống này thành kiểm thử
      +      từ 60% đến dưới 80%: 0"
    `);
  });

  it('a misspelt name, and a number of the other language', () => {
    expect(fixes(leaf('chấm xong / giaoo × tối đa\nmẫu bằng 0: 0'))).toMatchInlineSnapshot(`
      "Đổi \`giaoo\` thành \`giao\`
      Khai báo số liệu \`giaoo\`
      -chấm xong / giaoo × tối đa
      +chấm xong / giao × tối đa"
    `);
    expect(fixes(leaf('chấm theo xong { từ 3: tối đa; dưới 3: 0.25 }'))).toMatchInlineSnapshot(`
      "Đổi \`0.25\` thành \`0,25\`
      -chấm theo xong { từ 3: tối đa; dưới 3: 0.25 }
      +chấm theo xong { từ 3: tối đa; dưới 3: 0,25 }"
    `);
  });
});
