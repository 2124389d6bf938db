import type { TargetName } from '@cchc/generators';
import { describe, expect, it } from 'vitest';
import { made } from './order.js';

const RULEBOOK = `bộ tiêu chí "Thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2026
  căn cứ: "Quyết định 1/QĐ-UBND" ngày 2/1/2026
  thang điểm: 4
  làm tròn: tổng điểm 2 chữ số

  minh chứng kế_hoạch "Kế hoạch năm" { thiếu: 0 điểm }
  tham số số_ngày "Số ngày được chậm" { còn lại: 10 }
  tham số mức "Mức phải đạt" { từ 1/1/2026: 95%; còn lại: 90% }

  lĩnh vực I "Có căn cứ" 3 điểm {
    căn cứ: "Nghị quyết 76/NQ-CP" ngày 15/7/2021 khoản 2 điều 3
    tiêu chí 1 "Theo lĩnh vực" 1 điểm {
      chấm theo ngày của kế_hoạch { đến 31/1 + số_ngày: tối đa; còn lại: 0 }
    }
    tiêu chí 2 "Có tiêu chí con" 1 điểm {
      căn cứ: "Luật 64/2025/QH15" ngày 19/2/2025
      tiêu chí thành phần 2.1 "Theo tiêu chí" 1 điểm {
        số liệu x: tỷ lệ
        ghi chú "Lấy số cuối năm"
        chấm { khi x >= mức: tối đa; còn lại: 0 }
      }
    }
    tiêu chí 3 "Riêng" 1 điểm {
      căn cứ: "Nghị định 30/2020/NĐ-CP" ngày 5/3/2020 điều 13
      số liệu y: có/không
      chấm { khi y: tối đa; còn lại: 0 }
    }
  }
  lĩnh vực II "Theo bộ tiêu chí" 1 điểm {
    số liệu z: có/không
    chấm { khi z: tối đa; còn lại: 0 }
  }
}
`;

const GRADED = RULEBOOK.replace(
  /\}\n$/,
  `
  xếp loại {
    "Tốt": từ 3 và mỗi lĩnh vực từ 70% tối đa
    "Kém": còn lại
    "Kém" khi không y
  }
  xếp hạng theo tổng điểm, rồi x
}
`,
);

const BASIS = [
  'Căn cứ: Nghị quyết 76/NQ-CP ngày 15/07/2021, khoản 2, Điều 3.',
  'Căn cứ: Luật 64/2025/QH15 ngày 19/02/2025.',
  'Căn cứ: Nghị định 30/2020/NĐ-CP ngày 05/03/2020, Điều 13.',
  'Căn cứ: Quyết định 1/QĐ-UBND ngày 02/01/2026.',
];

const TARGETS: readonly TargetName[] = ['typescript', 'python', 'java', 'sql-duckdb', 'spark'];

/** All comments of the files that score, without the marks of comments and the ends of lines. */
async function comments(name: TargetName, text = RULEBOOK): Promise<string> {
  const files = await made(name, text);
  const code = files.filter(({ path }) => /\.(js|py|java|sql)$/.test(path));
  return code
    .map(({ content }) => String(content).replace(/^\s*(\*|--|#)? ?/gm, ' '))
    .join('\n')
    .replace(/\s+/g, ' ');
}

describe.each(TARGETS)('comments of %s', (name) => {
  it('say the nearest basis of a leaf, with its article, clause and day', async () => {
    const all = await comments(name);
    const said = [...all.matchAll(/Căn cứ: .*?\.(?= [^.]|$)/g)].map(([line]) => line);
    expect([...new Set(said)].toSorted()).toEqual(BASIS.toSorted());
  });

  it('say the values of parameters, the evidence that matters, and what the author notes', async () => {
    const all = await comments(name);
    expect(all).toContain('Số ngày được chậm = 10.');
    expect(all).toContain('Mức phải đạt = từ 01/01/2026: 95%; còn lại: 90%.');
    expect(all).toContain('Minh chứng: Kế hoạch năm; thiếu: 0 điểm.');
    expect(all).toContain('Ghi chú: Lấy số cuối năm.');
  });
});

it.each([
  ['typescript', '<= 20_494 /* 10/02/2026 */)', '>= 950_000 /* 95% */)'],
  ['java', '<= 20_494 /* 10/02/2026 */)', '>= 950_000 /* 95% */)'],
  ['python', '<= 20_494:  # 10/02/2026\n', '>= 950_000:  # 95%\n'],
] as const)('%s says which day and which share a number stands for', async (name, day, share) => {
  const plain = RULEBOOK.replace('{ đến 31/1 + số_ngày: ', '{ đến 10/2: ').replace(
    'mức: ',
    '95%: ',
  );
  const code = (await made(name, plain)).map(({ content }) => String(content)).join('\n');
  expect(code).toContain(day);
  expect(code).toContain(share);
});

it.each(['python', 'java'] as const)(
  '%s says what each condition of a grade asks',
  async (name) => {
    const all = await comments(name, GRADED);
    expect(all).toContain('Điều kiện của loại “Tốt”: tổng điểm từ 3 trở lên.');
    expect(all).toContain('Điều kiện của loại “Tốt”: mọi lĩnh vực từ 70% trở lên điểm tối đa.');
    expect(all).toContain('Căn cứ xếp hạng thứ 1: tổng điểm.');
  },
);
