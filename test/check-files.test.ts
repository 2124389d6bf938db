import { checkText, isOpen, pageOf, PAGE_CODES } from '@cchc/check';
import type { Load } from '@cchc/language';
import { describe, expect, test } from 'vitest';

const BASE = `bộ tiêu chí "Năm 2026" {
  ngôn ngữ: 1
  mã: BO
  năm: 2026
  thang điểm: 10
  làm tròn: không làm tròn
  dùng "thang.cchc"

  lĩnh vực I "Nhiệm vụ" 10 điểm {
    tiêu chí 1 "Kế hoạch" 6 điểm {
      số liệu giao: số nguyên
      số liệu xong: số nguyên không quá giao
      chấm theo thang hoàn_thành(xong / giao)
    }
    // Lời chú thích đi cùng tiêu chí 2.
    tiêu chí 2 "Báo cáo" 4 điểm {
      số liệu đủ: có/không
      chấm { khi đủ: 4; còn lại: 0 }
    }
  }
}
`;

/** In English: each file has a keyword language of its own. */
const SCALES = `library "Shared scales" {
  language: 1

  scoring scale hoàn_thành(đạt: ratio) by đạt {
    from 100%: max
    from 80.5% to under 100%: value × max
    under 80.5%: 0
    zero denominator: not assessed
  }
}
`;

const STANDARD = `thư viện "Chuẩn chung" {
  ngôn ngữ: 1
  dùng "nam.cchc"
  thang đạt_chuẩn(đạt) theo đạt { từ chuẩn: tối đa; còn lại: 0 }
}
`;

const OF_THE_YEAR = `thư viện "Mức của từng năm" {
  ngôn ngữ: 1
  tham số chuẩn { từ 1/1/2026: 90% }
}
`;

const files: Readonly<Record<string, string>> = {
  'goc.cchc': BASE,
  'thang.cchc': SCALES,
  'chuan.cchc': STANDARD,
  'nam.cchc': OF_THE_YEAR,
};
const load: Load = (path) => {
  const text = files[path];
  return text === undefined ? { ok: false, problem: 'missing' } : { ok: true, name: path, text };
};

const check = (text: string) => checkText(text, 'bo.cchc', load);
const open = (text: string) =>
  check(text)
    .findings.filter(isOpen)
    .map(({ code, at }) => `${at.start.line + 1}: ${code}`);

describe('a rulebook that uses a library', () => {
  test('is clean, and knows which file each place is in', () => {
    const { findings, rulebook } = check(BASE);
    expect(findings.filter(isOpen)).toEqual([]);
    expect(rulebook?.files).toEqual(['bo.cchc', 'thang.cchc']);
    expect(JSON.stringify(rulebook?.fields)).toContain('"value":"0.805"');
  });

  test('knows what a library takes from another', () => {
    const text = BASE.replace('thang.cchc', 'chuan.cchc')
      .replace('hoàn_thành(xong / giao)', 'đạt_chuẩn(xong / giao)')
      .replace('  lĩnh vực', '  mẫu bằng 0: không đánh giá\n  lĩnh vực');
    expect(open(text)).toEqual([]);
    expect(open(STANDARD)).toEqual([]);
  });

  test('says in its own text what is declared in two files', () => {
    const text = BASE.replace('dùng "thang.cchc"', 'dùng "thang.cchc"\n  đặt hoàn_thành = 1');
    expect(open(text)).toEqual(['8: NAME_TWICE']);
  });

  test('says so where the library is missing, and nothing of the names it may declare', () => {
    expect(open(BASE.replace('thang.cchc', 'khac.cchc'))).toEqual(['7: USE_NOT_FOUND']);
  });

  test('asks for the value of a period that has begun in its own year', () => {
    const asked = BASE.replace('thang.cchc', 'nam.cchc').replace(
      'chấm theo thang hoàn_thành(xong / giao)',
      'chấm { khi xong / giao >= chuẩn: tối đa; còn lại: 0; mẫu bằng 0: không đánh giá }',
    );
    expect(open(asked)).toEqual([]);
    expect(open(asked.replace('năm: 2026', 'năm: 2025'))).toEqual(['13: PARAMETER_WITHOUT_VALUE']);
  });
});

describe('an amendment', () => {
  const amend = (changes: string) =>
    `sửa đổi "goc.cchc" {\n  ngôn ngữ: 1\n  năm: 2027\n${changes}}\n`;

  test('means the whole rulebook it makes', () => {
    const { findings, rulebook, consolidated } = check(
      amend(
        '  thay 2 {\n    tiêu chí 2 "Báo cáo, công khai" 4 điểm {\n      số liệu niêm_yết: có/không\n      chấm { khi niêm_yết: 4; còn lại: 0 }\n    }\n  }\n',
      ),
    );
    expect(findings.filter(isOpen)).toEqual([]);
    expect(rulebook?.year).toBe(2027);
    expect(consolidated).toBe(
      BASE.replace('năm: 2026', 'năm: 2027')
        .replace('    // Lời chú thích đi cùng tiêu chí 2.\n', '')
        .replace('"Báo cáo"', '"Báo cáo, công khai"')
        .replace(/đủ(?=[: ])/g, 'niêm_yết'),
    );
  });

  test('that misses its target is an error, with what was meant', () => {
    expect(open(amend('  bỏ 3\n'))).toEqual(['4: AMENDMENT_TARGET_UNKNOWN']);
  });

  test('says where its whole does not add up', () => {
    expect(open(amend('  bỏ 2\n'))).toEqual(['1: POINTS_DO_NOT_ADD_UP']);
  });

  test('keeps what it adds in front of what it replaces, in its own order', () => {
    const criterion = (code: string) =>
      `    tiêu chí ${code} "Tiêu chí ${code}" 2 điểm { chấm tối đa }\n`;
    const { findings, rulebook } = check(
      amend(
        `  thang điểm: 12\n  thêm sau I {\n    lĩnh vực II "Hai" 2 điểm { chấm tối đa }\n  }\n` +
          `  thêm sau I {\n    lĩnh vực III "Ba" 4 điểm {\n${criterion('3')}${criterion('4')}    }\n  }\n` +
          `  thay I {\n    lĩnh vực I "Một" 6 điểm {\n${criterion('0')}${criterion('1')}${criterion('2')}    }\n  }\n` +
          `  thêm trước I {\n    lĩnh vực 0 "Mở đầu" chỉ theo dõi\n  }\n`,
      ),
    );
    expect(findings.filter(isOpen).filter(({ code }) => code !== 'NAME_UNUSED')).toEqual([]);
    expect(rulebook?.fields.map(({ code }) => code)).toEqual(['0', 'I', 'II', 'III']);
  });

  test('adds before and after, in the other keyword language too', () => {
    const text = `amend "goc.cchc" {
  language: 1
  scale: 12
  replace I {
    field I "Nhiệm vụ" 12 points {
      criterion 1 "Kế hoạch" 12 points {
        input tỷ_lệ_xong: ratio
        score tỷ_lệ_xong × max
      }
    }
  }
  add after I {
    field II "Theo dõi" monitor only
  }
  add before I {
    field 0 "Mở đầu" monitor only
  }
}
`;
    const { findings, rulebook } = check(text);
    expect(findings.filter(isOpen)).toEqual([]);
    expect(rulebook?.fields.map(({ code }) => code)).toEqual(['0', 'I', 'II']);
  });
});

describe('the page of a code', () => {
  test.each(PAGE_CODES)('%s is told in both languages', (code) => {
    const [vi, en] = [pageOf(code, 'vi'), pageOf(code, 'en')];
    expect(vi).toMatch(/^# [A-Z_]+\n\n\*\*Nghĩa là gì\.\*\*/);
    expect(en).toMatch(/^# [A-Z_]+\n\n\*\*What it means\.\*\*/);
  });

  test('is not there for a code that does not exist', () => {
    expect(pageOf('NO_SUCH_CODE', 'vi')).toBeUndefined();
  });
});
