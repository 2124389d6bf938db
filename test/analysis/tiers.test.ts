import { describe, expect, it } from 'vitest';
import { analyseText, found, leafText } from './find.js';

const X = 'số liệu x: số nguyên "X"\n';
const RATE = 'số liệu x: tỷ lệ "X"\n';
const DONE = `số liệu giao: số nguyên "Giao"
  số liệu xong: số nguyên "Xong" không quá giao\n`;

describe('a gap in bands', () => {
  it('is the whole number between two bands', () => {
    expect(found(`${X}chấm theo x { đến 4: 10; từ 6: 0 }`)).toEqual(['GAP_IN_TIERS x=5 [5; 5]']);
  });

  it('is not there where no whole number lies between', () => {
    expect(found(`${X}chấm theo x { đến 4: 10; từ 5: 0 }`)).toEqual([]);
  });

  it('is there where the input is not a whole number, unless its resolution closes it', () => {
    const bands = 'chấm theo x { đến 4: 10; từ 4,5: 0 }';
    expect(found(`số liệu x: số "X"\n${bands}`)).toEqual(['GAP_IN_TIERS x=4.3 (4; 4.5)']);
    expect(found(`số liệu x: số "X" chính xác đến 0,5\n${bands}`)).toEqual([]);
  });

  it('is a quotient of whole numbers, with both of them', () => {
    const rule = `chấm theo xong / giao { từ 80%: tối đa; dưới 79%: 0; mẫu bằng 0: không đánh giá }`;
    expect(found(DONE + rule)).toEqual(['GAP_IN_TIERS giao=24,xong=19,subject=19/24 [0.79; 0.8)']);
  });

  it('lies within the bounds of the input, or not at all', () => {
    expect(found(`${RATE}chấm theo x { đến 100%: 10 }`)).toEqual([]);
    expect(found(`${X}chấm theo x { đến 100: 10 }`)).toEqual(['GAP_IN_TIERS x=101 [101; )']);
    expect(found(`số liệu x: số nguyên "X" không quá 100\nchấm theo x { đến 100: 10 }`)).toEqual(
      [],
    );
  });

  it('is a day', () => {
    const rule = `minh chứng kế_hoạch "Kế hoạch" { thiếu: 0 điểm }
      chấm theo ngày của kế_hoạch { đến 31/12 năm trước: tối đa; từ 2/1 đến 31/1: 5; trên 31/1: 0 }`;
    expect(found(rule)).toEqual(['GAP_IN_TIERS kế_hoạch=2025-01-01 [2025-01-01; 2025-01-01]']);
  });

  it('is shown with the rows of a case table', () => {
    const rule = `bảng hồ_sơ { hẹn: ngày tháng; trả: ngày tháng; lỗi: có/không }
      chấm theo đếm(hồ_sơ khi trả <= hẹn trừ khi lỗi) / đếm(hồ_sơ trừ khi lỗi) {
        từ 90%: tối đa
        dưới 80%: 0
        mẫu bằng 0: không đánh giá
      }`;
    expect(found(rule)).toEqual(['GAP_IN_TIERS rows=5,subject=0.8 [0.8; 0.9)']);
  });
});

describe('a gap in guards', () => {
  it('is a case none of them holds for', () => {
    const rule = `số liệu a: có/không "A"
      số liệu b: có/không "B"
      chấm { khi a và b: 10; khi a hoặc b: 5 }`;
    expect(found(rule)).toEqual(['GAP_IN_TIERS a=no,b=no']);
  });

  it('is a row, where each row is scored', () => {
    const rule = `bảng hồ_sơ { hẹn: ngày tháng; trả: ngày tháng; phản_ánh: có/không }
      chấm từng hồ_sơ {
        khi trả < hẹn và không phản_ánh: 10
        khi trả = hẹn và không phản_ánh: 5
        khi phản_ánh: 0
        không có dòng nào: không đánh giá
      } lấy trung bình, làm tròn 1 chữ số`;
    expect(found(rule)).toEqual(['GAP_IN_TIERS hẹn=2025-01-01,trả=2025-01-02,phản_ánh=no']);
  });

  it('is closed by comparisons that leave nothing', () => {
    const rule = `số liệu a: số nguyên "A"
      số liệu b: số nguyên "B"
      chấm { khi a < b: 10; khi a = b: 5; khi a > b: 0 }`;
    expect(found(rule)).toEqual([]);
  });

  it('is a type of unit nobody thought of', () => {
    expect(found('chấm { khi đơn vị là xã: 10 }')).toEqual(['GAP_IN_TIERS unit-type=phường']);
  });

  it('is an option nobody thought of', () => {
    const rule = `số liệu mức: lựa chọn { tốt "Tốt"; khá "Khá"; yếu "Yếu" } "Mức"
      chấm { khi mức = tốt: 10; khi mức = yếu: 0 }`;
    expect(found(rule)).toEqual(['GAP_IN_TIERS mức=khá']);
  });
});

describe('an overlap', () => {
  it('is an error where the scores differ', () => {
    const rule = `${RATE}chấm theo x { dưới 88%: 0; từ 88% đến 90%: 2; từ 90%: 10 }`;
    expect(found(rule)).toEqual(['OVERLAP_IN_TIERS 2≠10 x=0.9 [0.9; 0.9]']);
    expect(analyseText(leafText(rule)).findings[0]?.severity).toBe('error');
  });

  it('is a warning where they agree', () => {
    const rule = `${RATE}chấm theo x { đến 80%: 5; từ 80%: 5 + 1 mỗi 4% vượt 80%, nhiều nhất 10 }`;
    const [finding] = analyseText(leafText(rule)).findings;
    expect(finding).toMatchObject({ severity: 'warning', args: { agree: true } });
  });

  it('is not there where bands widen one another', () => {
    const rule = `minh chứng kế_hoạch "Kế hoạch" { thiếu: 0 điểm }
      chấm theo ngày của kế_hoạch { đến 31/12 năm trước: tối đa; đến 31/1: 5; còn lại: 0 }`;
    expect(found(rule)).toEqual([]);
    expect(found(`${X}chấm theo x { từ 90: 10; từ 80: 5; còn lại: 0 }`)).toEqual([]);
  });

  it('is there where the wider one stands first', () => {
    expect(found(`${X}chấm theo x { từ 80: 5; từ 90: 10; còn lại: 0 }`)).toEqual([
      'POINTS_NOT_REACHED 5 x=80',
      'OVERLAP_IN_TIERS 5≠10 x=90 [90; )',
      'UNREACHABLE_BRANCH taken-before',
    ]);
  });
});

describe('a branch nobody reaches', () => {
  it('never holds, or is taken before', () => {
    const rule = `số liệu a: có/không "A"
      ${X}chấm { khi a: 10; khi a và x > 3: 5; khi x < 0: 1; còn lại: 0 }`;
    expect(found(rule)).toEqual([
      'UNREACHABLE_BRANCH taken-before',
      'UNREACHABLE_BRANCH never-holds',
    ]);
  });

  it('is what remains where nothing does', () => {
    expect(found(`${RATE}chấm theo x { từ 50%: 10; dưới 50%: 1; còn lại: 0 }`)).toEqual([
      'UNREACHABLE_BRANCH taken-before',
    ]);
  });

  it('is not one for units the criterion is not for', () => {
    const rule = 'áp dụng cho: xã\nchấm { khi đơn vị là xã: 10; khi đơn vị là phường: 5 }';
    expect(found(rule)).toEqual(['UNREACHABLE_BRANCH never-holds']);
  });
});
