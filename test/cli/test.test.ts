import { describe, expect, it } from 'vitest';
import { EN, VI, VI_BAD, folderWith } from './fixture.js';

/** A rulebook of the fixture with tests before its last brace. */
const withTests = (book: string, tests: string): string => book.replace(/\}\n$/, `${tests}}\n`);

const PASSING = `
  kiểm thử "Đủ 80%" {
    cho xong = 8, giao = 10, niêm_yết = đúng
    thì điểm của 1 = 5, tổng điểm = 10
  }
  kiểm thử "Không có hồ sơ" {
    cho xong = 0, giao = 0
    thì điểm của 1: không đánh giá, điểm của 2: thiếu số liệu
  }
`;

const FAILING = `
  kiểm thử "Sai & thiếu" {
    cho xong = 1, giao = 3
    thì điểm của 1 = 1,5, điểm của 2: không đánh giá, tổng điểm = 3, bị từ chối giao
  }
`;

const good = withTests(VI, PASSING);
const bad = withTests(VI, PASSING + FAILING);
const english = withTests(
  EN,
  '  test "Ten" {\n    given done = 10\n    then score of 1 = 5\n  }\n',
);

const unmet = `a.cchc:38:9  không đạt  “Sai & thiếu”: điểm của 1: mong đợi 1,5, thực tế 5/3 (≈ 1,6667).
a.cchc:38:27  không đạt  “Sai & thiếu”: tình trạng của 2: mong đợi không đánh giá, thực tế thiếu số liệu (thiếu số liệu: niêm_yết).
a.cchc:38:55  không đạt  “Sai & thiếu”: tổng điểm: mong đợi 3, thực tế chưa đủ điểm thành phần (mục 2 chưa có điểm).
a.cchc:38:70  không đạt  “Sai & thiếu”: số liệu giao: mong đợi bị từ chối, thực tế được chấp nhận.
`;

describe('cchc test', () => {
  it('counts what passes and what is reached, in the language of the rulebook', async () => {
    const { cchc } = folderWith({ 'a.cchc': good, 'b.cchc': english });
    expect(await cchc('test a.cchc')).toEqual({
      exit: 0,
      stdout: '2 kiểm thử: 2 đạt, 0 không đạt.\nĐã thử 3/5 nhánh, 1/1 giá trị biên.\n',
      stderr: '',
    });
    expect((await cchc('test b.cchc')).stdout).toBe(
      '1 test: 1 passed, 0 failed.\nReached 1 of 2 branches and 1 of 3 boundary values.\n',
    );
    expect((await cchc('test . --lang en')).stdout).toBe(
      '3 tests: 3 passed, 0 failed.\nReached 4 of 7 branches and 2 of 4 boundary values.\n',
    );
  });

  it('tells what is not reached in a library as the library writes it', async () => {
    const library = `thư viện "Thang" {
  ngôn ngữ: 1
  thang đủ(số_việc: số nguyên; cần: số nguyên) theo số_việc {
    từ cần: tối đa
    dưới cần: 0
  }
}
`;
    const book = `bộ tiêu chí "Bộ" {
  ngôn ngữ: 1; mã: BO; năm: 2026; thang điểm: 10; làm tròn: không làm tròn
  dùng "thang.cchc"
  số liệu việc: số nguyên
  lĩnh vực I "Việc" 10 điểm { chấm theo thang đủ(việc; 5) }
  kiểm thử "Đủ việc" { cho việc = 6; thì điểm của I = 10 }
}
`;
    const { cchc } = folderWith({ 'thang.cchc': library, 'a.cchc': book });
    expect((await cchc('test a.cchc --coverage')).stdout).toBe(
      `Chưa có kiểm thử nào chạm tới:
  thang.cchc:5:5  I  mức chưa kiểm thử nào đạt tới: dưới cần: 0
  a.cchc:5:56  I  giá trị biên 5: chưa thử đúng giá trị này và ngay dưới
1 kiểm thử: 1 đạt, 0 không đạt.
Đã thử 1/2 nhánh, 1/3 giá trị biên.
`,
    );
  });

  it('says what is expected and what there is, by place', async () => {
    const { cchc } = folderWith({ 'a.cchc': bad });
    expect(await cchc('test a.cchc')).toEqual({
      exit: 1,
      stdout: `${unmet}3 kiểm thử: 2 đạt, 1 không đạt.\nĐã thử 4/5 nhánh, 1/1 giá trị biên.\n`,
      stderr: '',
    });
    const { stdout } = await cchc('test a.cchc --lang en');
    expect(stdout).toContain(
      'a.cchc:38:9  failed  “Sai & thiếu”: the score of 1: expected 1.5, got 5/3 (≈ 1.6667).\n',
    );
  });

  it('--coverage lists what no test reaches', async () => {
    const { cchc } = folderWith({ 'a.cchc': good, 'b.cchc': english });
    expect((await cchc('test a.cchc --coverage')).stdout).toBe(`Chưa có kiểm thử nào chạm tới:
  a.cchc:14:7  1  mức chưa kiểm thử nào đạt tới: dưới 80%: giá trị × tối đa
  a.cchc:23:16  2  phần còn lại chưa kiểm thử nào rơi vào: 0
2 kiểm thử: 2 đạt, 0 không đạt.
Đã thử 3/5 nhánh, 1/1 giá trị biên.
`);
    expect((await cchc('test b.cchc --coverage')).stdout).toBe(`No test reaches:
  b.cchc:11:7  1  no test reaches this band: under 10: 0
  b.cchc:11:13  1  the boundary 10: no test has the one just below and the one just above
1 test: 1 passed, 0 failed.
Reached 1 of 2 branches and 1 of 3 boundary values.
`);
  });

  it('a rulebook without tests passes; one with errors does not', async () => {
    const { cchc } = folderWith({ 'a.cchc': VI, 'b.cchc': VI_BAD });
    expect(await cchc('test a.cchc')).toEqual({
      exit: 0,
      stdout: '1 tệp: không có kiểm thử nào.\n',
      stderr: '',
    });
    const { exit, stdout, stderr } = await cchc('test b.cchc');
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toContain('b.cchc:22:11  lỗi NAME_UNKNOWN\n');
    expect(stderr).toMatch(/Chưa chạy kiểm thử của `b\.cchc`, vì bộ tiêu chí còn lỗi\.\n$/);
    expect((await cchc('test none.cchc')).exit).toBe(2);
  });

  it('speaks JUnit, one suite a file', async () => {
    const { cchc } = folderWith({ 'a.cchc': bad, 'b.cchc': VI_BAD });
    const { exit, stdout } = await cchc('test a.cchc b.cchc --format junit --lang en');
    expect(exit).toBe(1);
    expect(stdout).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cchc">
  <testsuite name="a.cchc" tests="3" failures="1" errors="0">
    <testcase name="Đủ 80%" classname="THU" file="a.cchc" line="27"/>
    <testcase name="Không có hồ sơ" classname="THU" file="a.cchc" line="31"/>
    <testcase name="Sai &amp; thiếu" classname="THU" file="a.cchc" line="36">
      <failure message="the score of 1: expected 1.5, got 5/3 (≈ 1.6667)">a.cchc:38:9</failure>
      <failure message="the status of 2: expected not assessed, got missing input (missing figure: niêm_yết)">a.cchc:38:27</failure>
      <failure message="the total: expected 3, got some parts have no score yet (2 has no score yet)">a.cchc:38:55</failure>
      <failure message="the input giao: expected refused, got accepted">a.cchc:38:70</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.cchc" tests="1" failures="0" errors="1">
    <testcase name="b.cchc" classname="b.cchc">
      <error message="The tests of \`b.cchc\` were not run, since the rulebook has errors."/>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('speaks JSON', async () => {
    const { cchc } = folderWith({ 'a.cchc': bad, 'b.cchc': english });
    const { exit, stdout } = await cchc('test a.cchc b.cchc --format json');
    expect(exit).toBe(1);
    const document = JSON.parse(stdout) as { readonly files: readonly unknown[] };
    expect(document).toMatchObject({
      format: 1,
      files: [{ name: 'a.cchc', language: 'vi' }, { language: 'en' }],
    });
    expect(document.files[0]).toMatchObject({
      tests: [
        { name: 'Đủ 80%', line: 27, column: 3, passed: true },
        { passed: true },
        {
          passed: false,
          withoutValue: [],
          expectations: [
            {
              file: 'a.cchc',
              line: 38,
              column: 9,
              met: false,
              kind: 'score',
              node: '1',
              expected: '1.5',
              actual: { score: '5/3', status: 'scored', reasons: [] },
            },
            { kind: 'status', expected: 'not-assessed', actual: { status: 'missing-input' } },
            { kind: 'score', node: 'total' },
            { kind: 'refused', input: 'giao', actual: 'accepted' },
          ],
        },
      ],
      coverage: {
        branches: [
          { kind: 'band', line: 13, column: 7, node: '1', holds: true, tests: 1 },
          { kind: 'band', tests: 1 },
          { kind: 'fallback', tests: 1 },
          { kind: 'branch', node: '2', tests: 1 },
          { kind: 'otherwise', tests: 0 },
        ],
        boundaries: [
          {
            line: 13,
            column: 10,
            value: { kind: 'number', text: '0.8' },
            on: true,
            below: null,
            above: null,
          },
        ],
      },
      refusals: [],
    });
  });
});

describe('cchc test --suggest', () => {
  it.each([VI, EN])(
    'puts tests into the file that all pass and leave nothing out',
    async (book) => {
      const { cchc, text } = folderWith({ 'a.cchc': book });
      const printed = await cchc('test a.cchc --suggest');
      expect([printed.exit, text('a.cchc')]).toEqual([0, book]);
      const { exit, stderr } = await cchc('test a.cchc --suggest --write');
      expect([exit, stderr]).toEqual([0, '']);
      // What is printed is what is written, before the last brace.
      expect(text('a.cchc')).toBe(`${book.slice(0, -2)}\n${printed.stdout}}\n`);
      const again = await cchc('test a.cchc --coverage');
      expect([again.exit, again.stdout.split('\n').length]).toEqual([0, 3]);
      expect((await cchc('format --check a.cchc')).exit).toBe(0);
      expect((await cchc('test a.cchc --suggest --lang en')).stderr).toMatch(/no test is left/);
    },
  );

  it('prints the tests of an amendment, with those of what it amends', async () => {
    const { cchc } = folderWith({
      'goc.cchc': VI,
      'a.cchc':
        'sửa đổi "goc.cchc" {\n  ngôn ngữ: 1\n  năm: 2027\n\n  thêm sau 2 {\n    tiêu chí 3 "Mới" 0 điểm { chấm 0 }\n  }\n}\n',
    });
    const { exit, stdout } = await cchc('test a.cchc --suggest');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/kiểm thử "Gợi ý 1: 1, 2"/);
  });
});
