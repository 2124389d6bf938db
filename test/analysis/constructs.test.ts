import { describe, expect, it } from 'vitest';
import { found } from './find.js';

describe('parameters', () => {
  const bands = (low: string) => `tham số n { xã: 80%; phường: 50% }
    số liệu a: tỷ lệ
    chấm theo a { từ n: tối đa; ${low}: 0 }`;

  it('are bounds like others', () => {
    expect(found(bands('dưới n'))).toEqual([]);
  });

  it('leave a gap for one type of unit and an overlap for another', () => {
    expect(found(bands('đến 60%'))).toEqual([
      'GAP_IN_TIERS unit-type=xã,a=0.7 (0.6; 0.8)',
      'OVERLAP_IN_TIERS 10≠0 unit-type=phường,a=0.5 [0.5; 0.6]',
    ]);
  });
});

describe('progressive brackets', () => {
  it('begin with what everybody has, and are held in the range', () => {
    expect(
      found(`số liệu a: số nguyên
      chấm theo lũy tiến a { đến 100: 2; còn lại: thêm 1 mỗi 100 }`),
    ).toEqual([]);
  });

  it('that end too early do not reach the points', () => {
    expect(
      found(`số liệu a: số nguyên
      chấm theo lũy tiến a { đến 100: 2; đến 500: thêm 1 mỗi 100 }`),
    ).toEqual(['POINTS_NOT_REACHED 6 a=500']);
  });
});

describe('exceptions', () => {
  it('are held in the range as branches are', () => {
    expect(
      found(`số liệu a: tỷ lệ
      số liệu b: có/không
      trừ trường hợp b: 12
      chấm a × tối đa`),
    ).toEqual(['SCORE_ABOVE_POINTS 12 b=yes']);
  });

  it('leave a branch nothing to take', () => {
    expect(
      found(`số liệu b: có/không
      trừ trường hợp b: không đánh giá
      chấm { khi b: 5; còn lại: 10 }`),
    ).toEqual(['UNREACHABLE_BRANCH never-holds']);
  });
});

describe('figures over all units', () => {
  it('have one value wherever they are asked for', () => {
    expect(
      found(`số liệu a: tỷ lệ
      chấm { khi a >= trung bình tất cả(a): 10; khi a < trung bình tất cả(a): 0 }`),
    ).toEqual([]);
    expect(
      found(`số liệu a: số
      chấm theo hạng từ cao(a) { đến 10: 10; trên 10 đến 20: 5; trên 20: 0 }`),
    ).toEqual([]);
  });

  it('are never called wrong: no single unit could show it', () => {
    expect(
      found(`số liệu a: tỷ lệ
      chấm { khi a > trung bình khối(a): 10; khi a < trung bình khối(a): 0 }`),
    ).toEqual(['undecided: construct']);
    expect(found('số liệu a: số\nchấm 1 + 10 × chuẩn hóa ngược(a)')).toEqual([
      'undecided: construct',
    ]);
    expect(found('số liệu a: số\nchấm tỷ trọng trong khối(a) × 100')).toEqual([
      'undecided: construct',
    ]);
  });
});

it('what people give lies between what they may give', () => {
  expect(found('chấm theo chuyên gia từ 0 đến tối đa, bước 0,5')).toEqual([]);
  expect(found('chấm theo chuyên gia từ 0 đến 8, bước 0,5')).toEqual(['POINTS_NOT_REACHED 8 1=8']);
  const survey = (best: string) => `khảo sát k { phương án tốt: ${best}; phương án kém_hơn: 0% }
    chấm theo khảo sát k`;
  expect(found(survey('100%'))).toEqual([]);
  expect(found(survey('90%'))).toEqual(['POINTS_NOT_REACHED 9 k=0.9']);
});
