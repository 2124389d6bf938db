import { describe, expect, it } from 'vitest';
import { edited, marked } from '../../../../test/server/text.js';
import { leaf, rulebook } from '../../../../test/language/rulebook.js';
import { codeActions } from './code-actions.js';

/** The titles of the refactorings at the cursor, and the text that the one with the beginning makes. */
function rewritten(text: string, title: string): string {
  const { view, range } = marked(text);
  const actions = codeActions(view, { range, diagnostics: [], only: ['refactor'] });
  const chosen = actions.find((one) => one.title.startsWith(title));
  const titles = actions.map((one) => one.title).join(' | ');
  if (!chosen) return titles;
  const after = edited(view, chosen.edit?.changes?.[view.uri] ?? []);
  const broken = view
    .withText(after)
    .checked()
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
  const from = text.split('\n').findIndex((line, at) => line !== after.split('\n')[at]);
  return [titles, ...broken, ...after.split('\n').slice(from)].join('\n');
}

const FIELD = `
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "A" 4 điểm { chấm theo chuyên gia từ 0 đến tối đa }
    // Ghi chú của B
    tiêu chí 2 "B" 6 điểm {
      tiêu chí thành phần 2.1 "B1" 2 điểm { chấm theo chuyên gia từ 0 đến tối đa }
      tiêu chí thành phần 2.2 "B2" 4 điểm { chấm điểm của 2.1 / 2 × tối đa }
    }
  }`;

describe('refactorings', () => {
  it('moves a criterion, with its comment and its codes', () => {
    expect(rewritten(rulebook(FIELD.replace('tiêu chí 2 "B"', 'tiêu chí 2‸ "B"')), 'Chuyển 2 lên'))
      .toMatchInlineSnapshot(`
      "Chuyển 2 lên trên
          // Ghi chú của B
          tiêu chí 1 "B" 6 điểm {
            tiêu chí thành phần 1.1 "B1" 2 điểm { chấm theo chuyên gia từ 0 đến tối đa }
            tiêu chí thành phần 1.2 "B2" 4 điểm { chấm điểm của 1.1 / 2 × tối đa }
          }
          tiêu chí 2 "A" 4 điểm { chấm theo chuyên gia từ 0 đến tối đa }
        }
      }
      "
    `);
  });

  it('renumbers', () => {
    expect(
      rewritten(
        rulebook(FIELD.replace('tiêu chí 2 "B"', 'tiêu chí 4 "B"').replace('vực I ', 'vực ‸I ')),
        'Đánh số',
      ),
    ).toMatchInlineSnapshot(`
      "Viết điểm các phần của I thành trọng số | Đánh số lại các mã của I
        lĩnh vực I "Một" 10 điểm {
          tiêu chí 1 "A" 4 điểm { chấm theo chuyên gia từ 0 đến tối đa }
          // Ghi chú của B
          tiêu chí 2 "B" 6 điểm {
            tiêu chí thành phần 2.1 "B1" 2 điểm { chấm theo chuyên gia từ 0 đến tối đa }
            tiêu chí thành phần 2.2 "B2" 4 điểm { chấm điểm của 2.1 / 2 × tối đa }
          }
        }
      }
      "
    `);
  });

  it('shares out the points of a parent', () => {
    expect(rewritten(rulebook(FIELD.replace('6 điểm', '‸9 điểm')), 'Chia lại'))
      .toMatchInlineSnapshot(`
      "Chia lại điểm các phần cho đủ 9 | Chuyển 2 lên trên
      POINTS_DO_NOT_ADD_UP
          tiêu chí 2 "B" 9 điểm {
            tiêu chí thành phần 2.1 "B1" 3 điểm { chấm theo chuyên gia từ 0 đến tối đa }
            tiêu chí thành phần 2.2 "B2" 6 điểm { chấm điểm của 2.1 / 2 × tối đa }
          }
        }
      }
      "
    `);
  });

  it('writes points as weights', () => {
    expect(rewritten(rulebook(FIELD.replace('vực I ', 'vực ‸I ')), 'Viết điểm'))
      .toMatchInlineSnapshot(`
      "Viết điểm các phần của I thành trọng số
        lĩnh vực I "Một" 10 điểm {
          tiêu chí 1 "A" trọng số 40% { chấm theo chuyên gia từ 0 đến tối đa }
          // Ghi chú của B
          tiêu chí 2 "B" trọng số 60% {
            tiêu chí thành phần 2.1 "B1" 2 điểm { chấm theo chuyên gia từ 0 đến tối đa }
            tiêu chí thành phần 2.2 "B2" 4 điểm { chấm điểm của 2.1 / 2 × tối đa }
          }
        }
      }
      "
    `);
  });

  it('writes guards as bands', () => {
    expect(
      rewritten(
        leaf(`chấm {
      khi‸ xong >= 10: tối đa
      khi xong > 5: 50% tối đa
      khi xong >= 2: 1
      còn lại: 0
    }`),
        'Viết các điều kiện',
      ),
    ).toMatchInlineSnapshot(`
      "Viết các điều kiện thành mức
      chấm theo xong {
        từ 10: tối đa
        trên 5 đến dưới 10: 50% tối đa
        từ 2 đến 5: 1
        dưới 2: 0
      }
        }

      }
      "
    `);
  });

  it('extracts a scale', () => {
    expect(
      rewritten(
        leaf(`chấm theo‸ xong / giao {
      từ 80%: tối đa
      dưới 80%: 0
      mẫu bằng 0: không đánh giá
    }`),
        'Tách thành thang',
      ),
    ).toMatchInlineSnapshot(`
      "Tách thành thang dùng chung
      mẫu bằng 0: không đánh giá
      chấm theo thang thang_chung(xong / giao)
        }
        thang thang_chung(giá_trị_chấm) theo giá_trị_chấm {
          từ 80%: tối đa
          dưới 80%: 0
        }

      }
      "
    `);
  });

  it('extracts a parameter', () => {
    expect(
      rewritten(
        leaf(`chấm theo xong / giao {
      từ 8‸0%: tối đa
      dưới 80%: 0
      mẫu bằng 0: không đánh giá
    }`),
        'Tách `80%`',
      ),
    ).toMatchInlineSnapshot(`
      "Tách thành thang dùng chung | Tách \`80%\` thành tham số
            từ ngưỡng: tối đa
            dưới ngưỡng: 0
            mẫu bằng 0: không đánh giá
          }
        }
        tham số ngưỡng { còn lại: 80% }

      }
      "
    `);
  });

  it('gives a formula a name', () => {
    expect(
      rewritten(
        leaf(`tiêu chí 1 "A" 10 điểm {
      chấm ⟦(xong + 1) / (giao + 1)⟧ × tối đa
    }`),
        'Đặt tên',
      ),
    ).toMatchInlineSnapshot(`
      "Đặt tên cho \`(xong + 1) / (giao + 1)\`
            đặt giá_trị_mới = (xong + 1) / (giao + 1)
            chấm giá_trị_mới × tối đa
          }
        }

      }
      "
    `);
  });
});
