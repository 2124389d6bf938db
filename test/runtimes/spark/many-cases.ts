import { checkText } from '@cchc/check';
import type { Population, Rulebook, Unit } from '@cchc/model';
import { stream } from '../../conformance/made-up.js';

const UNITS = 24;
const ROWS = 1_500;
/** One in so many of the rows of some units lacks a cell. */
const LACKING = 400;

/** Cases that are counted, averaged and added up; block means, a quota in each block, ranks in each. */
export function rulebookOfCases(): Rulebook {
  const { rulebook } = checkText(TEXT, 'nhieu-ho-so.cchc');
  if (!rulebook) throw new Error('the rulebook of cases is well formed');
  return rulebook;
}

const TEXT = `bộ tiêu chí "Hồ sơ của nhiều đơn vị" {
  ngôn ngữ: 1
  mã: NHIEU_HO_SO
  năm: 2026
  thang điểm: 30
  làm tròn: tổng điểm 2 chữ số
  đối tượng: sở, phường
  khối "Sở": sở
  khối "Phường": phường

  bảng hồ_sơ "Hồ sơ" {
    ngày_nhận: ngày tháng
    ngày_hẹn: ngày tháng
    ngày_trả: ngày tháng
    lệ_phí: số nguyên
    nộp_hồ_sơ_trực_tuyến: có/không "Không tiêu chí nào hỏi đến"
  }
  lĩnh vực I "Trả đúng hạn" 10 điểm {
    mẫu bằng 0: không đánh giá
    chấm đếm(hồ_sơ khi ngày_trả <= ngày_hẹn) / đếm(hồ_sơ) × tối đa
  }
  lĩnh vực II "Nhanh hơn trung bình khối" 10 điểm {
    mẫu bằng 0: không đánh giá
    đặt số_ngày = trung bình(ngày_trả - ngày_nhận trong hồ_sơ)
    chấm {
      khi số_ngày <= trung bình khối(số_ngày): tối đa
      còn lại: 5
    }
  }
  lĩnh vực III "Lệ phí" 10 điểm {
    mẫu bằng 0: không đánh giá
    chấm tổng(lệ_phí trong hồ_sơ khi ngày_trả <= ngày_hẹn) / tổng(lệ_phí trong hồ_sơ) × tối đa
  }
  xếp loại {
    "Tốt": từ 20 điểm
    "Khá": từ 15 đến dưới 20
    "Trung bình": còn lại
    nhiều nhất 20% đơn vị "Tốt" trong mỗi khối
  }
  xếp hạng theo tổng điểm; trong từng khối
}
`;

/** Units with many rows each; some rows lack a cell, and one unit has no rows. */
export function populationOfCases(): Population {
  const next = stream(20_261_130);
  const units = Array.from({ length: UNITS }, (_, at): Unit => {
    const count = at === 5 ? 0 : ROWS;
    const isLacking = at % 7 === 3;
    const lateness = 2 + (at % 6);
    const cases = Array.from({ length: count }, (_, row) => {
      const month = 1 + Math.floor(next() * 11);
      const day = (days: number): string =>
        new Date(Date.UTC(2026, month, 1 + days)).toISOString().slice(0, 10);
      const taken = Math.floor(next() * 14);
      const fee = String(Math.floor(next() * 500) * 1_000);
      const cells = [
        ['ngày_nhận', day(0)],
        ['ngày_hẹn', day(10)],
        ['ngày_trả', day(taken + lateness)],
        ['lệ_phí', fee],
        ['nộp_hồ_sơ_trực_tuyến', taken % 2 === 0 ? 'yes' : 'no'],
      ] as const;
      const isWhole = !isLacking || row % LACKING !== LACKING - 1;
      return {
        row: row + 2,
        cells: new Map(
          cells
            .filter(([name]) => isWhole || name !== 'ngày_trả')
            .map(([name, value]) => [name, { kind: 'given', value }] as const),
        ),
      };
    });
    return {
      id: `đơn vị ${String(at)}`,
      type: at % 3 === 0 ? 'sở' : 'phường',
      attributes: new Map(),
      rounds: new Map(),
      cases: new Map([['hồ_sơ', cases]]),
    };
  });
  return { rounds: ['final'], shared: new Map(), units };
}
