import { expect, it } from 'vitest';
import { read } from '../../read.js';
import { check } from '../../../../../test/language/check.js';

const text = (calendar: string, deadline = '5 ngày làm việc sau 15/6'): string => `
  bộ tiêu chí "Thử" {
    ngôn ngữ: 1; mã: THU; năm: 2026; thang điểm: 10; làm tròn: không làm tròn
${calendar}
    lĩnh vực I "Một" 10 điểm {
      số liệu ngày_trả: ngày tháng
      chấm { khi ngày_trả <= ${deadline}: 10; còn lại: 0 }
    }
  }`;

it('takes days off, stretches of them, and days worked instead of them', () => {
  check(
    text(`
    lịch làm việc năm_nay từ 31/12 năm trước đến 31/12 {
      nghỉ thứ bảy, chủ nhật; nghỉ 1/1, 30/4 đến 1/5; làm bù 10/1, 1/5
    }`),
  );
});

it('wants each day worked instead to be one that is off', () => {
  check(
    text(`
    lịch làm việc năm_nay từ 1/1 đến 31/12 {
      nghỉ thứ bảy, chủ nhật
      làm bù 9/1 đến 10/1
//           ^^^^^^^^^^^^ CALENDAR_DAY_WITHOUT_EFFECT why=worked
      làm bù chủ nhật
//           ^^^^^^^^ CALENDAR_DAY_WITHOUT_EFFECT why=weekday
    }`),
  );
});

it('keeps days inside the calendar, the first before the last', () => {
  check(
    text(`
    lịch làm việc năm_nay từ 1/1 đến 31/12 {
      nghỉ 30/12 đến 2/1/2027, 3/3 đến 2/3, 30/2
//         ^^^^^^^^^^^^^^^^^^ CALENDAR_DAY_WITHOUT_EFFECT why=outside
//                             ^^^^^^^^^^^ CALENDAR_DAY_WITHOUT_EFFECT why=reversed
//                                          ^^^^ DATE_INVALID written=30/2 what=day
    }`),
  );
  check(
    text(`
    lịch làm việc năm_nay từ 31/12 đến 1/1 { nghỉ 1/6 }
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ CALENDAR_PERIOD_INVALID why=reversed`),
  );
  check(
    text(`
    lịch làm việc năm_nay từ 1/1/1026 đến 31/12 { nghỉ 1/6 }
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ CALENDAR_PERIOD_INVALID why=too-long`),
  );
});

it('reaches as far as the deadlines of the text', () => {
  const calendar = 'lịch làm việc năm_nay từ 1/1 đến 31/12 { nghỉ chủ nhật }';
  check(text(calendar, '1 ngày làm việc trước 2/1'));
  check(
    text(
      calendar,
      `
      1 ngày làm việc trước 1/1
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ CALENDAR_TOO_SHORT from=2026-01-01 to=2026-12-31
      `,
    ),
  );
});

it('is one, and in the rulebook or a library', () => {
  const library = `thư viện "Lịch" {
    ngôn ngữ: 1
    lịch làm việc năm_nay từ 1/1/2026 đến 31/12/2026 { nghỉ chủ nhật }
  }`;
  const codes = (rulebook: string): readonly string[] =>
    read(rulebook, { load: (name) => ({ ok: true, name, text: library }) }).findings.map(
      ({ code }) => code,
    );
  expect(codes(text(''))).toEqual(['CALENDAR_MISSING']);
  expect(codes(text('dùng "lich.cchc"'))).toEqual([]);
  expect(
    codes(text('dùng "lich.cchc"\n lịch làm việc khác từ 1/1 đến 31/12 { nghỉ chủ nhật }')),
  ).toEqual(['STATEMENT_TWICE']);
});
