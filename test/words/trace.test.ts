import { describe, expect, it } from 'vitest';
import { rulebookOf, traceOf } from './rulebook.js';

const ratio = rulebookOf(`
  số liệu giao: số nguyên "Số nhiệm vụ được giao"
  số liệu xong: số nguyên "Số nhiệm vụ đã xong", không quá giao
  chấm theo xong / giao {
    từ 100%: tối đa
    từ 80% đến dưới 100%: giá trị × tối đa
    dưới 80%: 0
    mẫu bằng 0: không đánh giá
  }`);

const plan = rulebookOf(`
  minh chứng kế_hoạch "Kế hoạch năm" { thiếu: 0 điểm }
  chấm theo ngày của kế_hoạch { đến 31/12 năm trước: tối đa; đến 31/1: 0,5; còn lại: 0 }`);

const posted = rulebookOf(`
  số liệu niêm_yết: có/không
  số liệu số_lần: số nguyên
  chấm {
    khi niêm_yết và số_lần >= 2: 3
    khi niêm_yết hoặc số_lần >= 1: 1
    còn lại: 0
  }`);

const items = rulebookOf(`
  số liệu đúng_mẫu: có/không
  số liệu quy_chế: số nguyên
  số liệu vi_phạm: số nguyên
  chấm cộng dồn {
    1 khi đúng_mẫu
    0,5 mỗi quy_chế, nhiều nhất 2
    trừ 0,25 mỗi vi_phạm
  }`);

const cases = rulebookOf(`
  bảng hồ_sơ "Hồ sơ" { hẹn: ngày tháng; trả: ngày tháng }
  điều kiện có_tổ_chức, nếu không: 0
  số liệu có_tổ_chức: có/không
  chấm từng hồ_sơ { khi trả <= hẹn: 3; còn lại: 0; không có dòng nào: đủ điểm } lấy trung bình, làm tròn 2 chữ số`);

const late = { hẹn: '2026-01-01', trả: '2026-01-02' };
const inTime = { hẹn: '2026-01-02', trả: '2026-01-02' };

it('a band, why not the one before it, and what would give more', () => {
  const handed = { inputs: { giao: '20', xong: '17' } };
  expect(traceOf(ratio, handed, 'vi')).toEqual({
    node: '1',
    heading: '1 Mục thử: 2,55/3 điểm',
    reasons: [],
    values: ['Số nhiệm vụ đã xong (xong) = 17', 'Số nhiệm vụ được giao (giao) = 20'],
    steps: [
      'Tỷ lệ là 85%: không thuộc mức từ 100% trở lên.',
      'Tỷ lệ là 85%: thuộc mức từ 80% đến dưới 100%.',
      'Tính được 2,55 điểm.',
    ],
    next: ['Tăng tỷ lệ thêm 15 điểm phần trăm, đạt từ 100% trở lên, thì được 3 điểm.'],
  });
  expect(traceOf(ratio, handed, 'en')).toEqual({
    node: '1',
    heading: '1 Mục thử: 2.55/3 points',
    reasons: [],
    values: ['Số nhiệm vụ đã xong (xong) = 17', 'Số nhiệm vụ được giao (giao) = 20'],
    steps: [
      'Ratio is 85%: not in the band 100% or more.',
      'Ratio is 85%: in the band from 80% to under 100%.',
      'Comes to 2.55 points.',
    ],
    next: ['Raise ratio by 15 percentage points, to 100% or more, to get 3 points.'],
  });
});

it('a zero denominator, and a figure out of its bounds', () => {
  const zero = traceOf(ratio, { inputs: { giao: '0', xong: '0' } }, 'vi');
  expect(zero.heading).toBe('1 Mục thử: không đánh giá');
  expect(zero.reasons).toEqual(['Không đánh giá vì mẫu số bằng 0.']);
  const above = traceOf(ratio, { inputs: { giao: '20', xong: '21' } }, 'vi');
  expect(above.heading).toBe('1 Mục thử: không chấm được');
  expect(above.reasons).toEqual([
    'Số liệu cao hơn mức cho phép: Số nhiệm vụ đã xong (xong) = 21 (mức cho phép: 20).',
  ]);
  const missing = traceOf(ratio, { inputs: { giao: '20' } }, 'en');
  expect(missing.values).toEqual(['Số nhiệm vụ đã xong (xong) = no value that can be used']);
  expect(missing.reasons).toEqual(['Missing figure: Số nhiệm vụ đã xong (xong).']);
});

describe('evidence', () => {
  it('by its date', () => {
    const document = { state: 'accepted', issued: '2026-01-05' } as const;
    const vi = traceOf(plan, { evidence: { kế_hoạch: document } }, 'vi');
    expect(vi.steps).toEqual([
      'Minh chứng Kế hoạch năm (kế_hoạch): đã duyệt.',
      'Ngày là 05/01/2026: không thuộc mức đến hết ngày 31/12/2025.',
      'Ngày là 05/01/2026: thuộc mức đến hết ngày 31/01/2026.',
      'Tính được 0,5 điểm.',
    ]);
    expect(vi.next).toEqual(['Ngày sớm hơn 5 ngày, đến hết ngày 31/12/2025, thì được 3 điểm.']);
  });

  it('missing', () => {
    const en = traceOf(plan, {}, 'en');
    expect(en.heading).toBe('1 Mục thử: 0/3 points');
    expect(en.steps[0]).toBe(
      'Evidence Kế hoạch năm (kế_hoạch): missing, so it is scored as said for that state.',
    );
    expect(en.next).toEqual([
      'Evidence Kế hoạch năm (kế_hoạch) has to be accepted (now: missing).',
    ]);
  });
});

it('a branch with the values of its parts', () => {
  const handed = { inputs: { niêm_yết: 'no', số_lần: '1' } };
  const vi = traceOf(posted, handed, 'vi');
  expect(vi.steps).toEqual([
    'Không thuộc trường hợp: niêm yết và số lần từ 2 trở lên (niêm yết: không; số lần từ 2 trở lên: sai, số lần = 1).',
    'Thuộc trường hợp: niêm yết hoặc số lần từ 1 trở lên (niêm yết: không; số lần từ 1 trở lên: đúng, số lần = 1).',
    'Tính được 1 điểm.',
  ]);
  expect(vi.next).toEqual(['Để được 3 điểm: cần niêm yết là “có” và số lần từ 2 trở lên.']);
  expect(traceOf(posted, handed, 'en').next).toEqual([
    'To get 3 points: it takes niêm yết (yes) and số lần is at least 2.',
  ]);
});

it('items earned, capped, suffered and missed', () => {
  const vi = traceOf(items, { inputs: { đúng_mẫu: 'no', quy_chế: '9', vi_phạm: '2' } }, 'vi');
  expect(vi.steps).toEqual([
    'Cộng 1 điểm khi đúng mẫu: không tính.',
    'Cộng 0,5 điểm cho mỗi quy chế, nhiều nhất 2 điểm: được 2 điểm (đã đến mức giới hạn).',
    'Trừ 0,25 điểm cho mỗi vi phạm: bị trừ 0,5 điểm.',
  ]);
  expect(vi.next).toEqual([
    'Cộng 1 điểm khi đúng mẫu: còn có thể được 1 điểm, cần đúng mẫu là “có”.',
    'Trừ 0,25 điểm cho mỗi vi phạm: tránh được thì thêm 0,5 điểm.',
  ]);
});

describe('cases', () => {
  it('their mean, rounded', () => {
    const handed = { inputs: { có_tổ_chức: 'yes' }, cases: { hồ_sơ: [late, inTime, inTime] } };
    expect(traceOf(cases, handed, 'vi').steps).toEqual([
      'Đạt điều kiện: có tổ chức (có tổ chức: có).',
      'Bảng Hồ sơ (hồ_sơ) có 3 dòng; trung bình 2 điểm.',
      'Làm tròn 2 đến 2 chữ số thập phân: 2,00 điểm.',
    ]);
  });

  it('behind a gate that is closed', () => {
    const handed = { inputs: { có_tổ_chức: 'no' }, cases: { hồ_sơ: [late] } };
    const en = traceOf(cases, handed, 'en');
    expect(en.steps[0]).toBe('The condition is not met: có tổ chức (có tổ chức: no).');
    expect(en.next).toEqual(['To be scored: it takes có tổ chức (yes).']);
  });
});
