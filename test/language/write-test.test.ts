import { describe, expect, it } from 'vitest';
import {
  format,
  insertTests,
  read,
  translate,
  writeTest,
  type MadeUpTest,
  type Tongue,
} from '@cchc/language';
import { runTests } from '@cchc/semantics';
import { rulebook } from './rulebook.js';

const BODY = `
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Tỷ lệ" 5 điểm {
      số liệu giao: số nguyên "Giao"
      số liệu tỷ_lệ: tỷ lệ "Tỷ lệ"
      số liệu hạn: ngày tháng "Hạn"
      số liệu lúc: ngày giờ "Lúc"
      số liệu gửi: có/không "Gửi"
      số liệu mức: lựa chọn { cao "Cao"; thấp_hơn "Thấp hơn" }
      số liệu max: số "Tên như từ khóa ở tiếng kia"
      minh chứng kế_hoạch "Kế hoạch" { thiếu: 0 điểm }
      bảng hồ_sơ { trễ: có/không; số_ngày: số nguyên }
      chấm {
        khi gửi và mức = cao và hạn <= 31/1 và lúc <= 17 giờ 00 ngày 20/10 và max > 1: tỷ_lệ × 5
        khi đếm(hồ_sơ khi trễ) >= 2 và tổng(số_ngày trong hồ_sơ) > giao: 1
        còn lại: 0
      }
    }
    tiêu chí 2 "Người chấm" 5 điểm {
      chấm một trong { "Có \\"tốt\\"": 5; "Không": 0 } người chấm chọn
    }
  }
  xếp loại { "Tốt": từ 8; "Kém": còn lại }`;

const CASE: MadeUpTest = {
  name: 'Một “mọi thứ”\n{ thử }',
  unit: {
    type: 'xã',
    name: 'Xã "A"',
    inputs: {
      giao: '20000',
      tỷ_lệ: '0.333',
      hạn: '2025-12-31',
      lúc: '2026-10-20T17:00:00',
      gửi: 'yes',
      mức: 'cao',
      max: '1.125',
    },
    evidence: { kế_hoạch: [{ state: 'accepted', issued: '2026-01-31' }] },
    cases: {
      hồ_sơ: [
        { trễ: 'yes', số_ngày: '3' },
        { trễ: 'no', số_ngày: '9' },
      ],
    },
    choices: { '2': 'Có "tốt"' },
  },
  expect: [
    { kind: 'score', node: '1', score: '333/200' },
    { kind: 'score', node: 'total', score: '6.665' },
    { kind: 'grade', grade: 'Kém' },
  ],
};

function written(test: MadeUpTest, tongue: Tongue) {
  const translated = translate(rulebook(BODY), tongue);
  const text = translated.ok ? translated.text : '';
  const { rulebook: meaning, findings } = read(text);
  if (!meaning) throw new Error(JSON.stringify(findings));
  const laidOut = format(text);
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut.findings));
  return insertTests(laidOut.text, [writeTest(test, meaning, tongue) ?? ''], meaning.title);
}

describe('a test written from what a unit hands in', () => {
  it.each(['vi', 'en'] as const)('holds, and lies as the formatter lays it (%s)', (tongue) => {
    const text = written(CASE, tongue);
    const { rulebook: meaning, findings } = read(text);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(meaning && runTests(meaning).tests.map(({ passed }) => passed)).toEqual([true]);
    expect(format(text)).toEqual({ ok: true, text });
  });

  it('says each thing as the language does', () => {
    const text = written(CASE, 'vi');
    expect(text.slice(text.indexOf('  kiểm thử'))).toMatchInlineSnapshot(`
      "  kiểm thử "Một \\“mọi thứ\\” { thử }" {
          cho đơn vị là xã, đơn vị là "Xã \\"A\\"", minh chứng kế_hoạch được chấp nhận ngày 31/1/2026
          cho giao = 20.000, tỷ_lệ = 33,3%, hạn = 31/12/2025, lúc = 17 giờ 00 ngày 20/10/2026, gửi = đúng
          cho mức = cao, max = 1,1250
          cho bảng hồ_sơ {
            (trễ = đúng; số_ngày = 3)
            (trễ = sai; số_ngày = 9)
          }
          cho lựa chọn của 2 = "Có \\"tốt\\""
          thì điểm của 1 = 333 / 200, tổng điểm = 6,6650, xếp loại = "Kém"
        }
      }
      "
    `);
    const other = written(
      {
        ...CASE,
        expect: [
          { kind: 'status', node: '2', status: 'awaiting-manual-score' },
          { kind: 'refused', input: 'giao' },
        ],
        unit: { evidence: { kế_hoạch: [] } },
      },
      'en',
    );
    expect(other.slice(other.indexOf('  test'))).toMatchInlineSnapshot(`
      "  test "Một \\“mọi thứ\\” { thử }" {
          given evidence kế_hoạch missing
          then score of 2: awaiting score, rejected giao
        }
      }
      "
    `);
  });

  it('is refused where the language cannot say it', () => {
    const { rulebook: meaning } = read(rulebook(BODY));
    const late: MadeUpTest = { ...CASE, unit: { inputs: { lúc: '2026-10-20T17:00:01' } } };
    expect(meaning && writeTest(late, meaning, 'vi')).toBeUndefined();
  });
});
