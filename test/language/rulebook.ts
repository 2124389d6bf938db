/** Whole texts around a few lines, so that a test shows only what it is about. The lines are kept as they are. */

const HEADER = `  ngôn ngữ: 1
  mã: THU
  năm: 2026
  thang điểm: 10
  làm tròn: không làm tròn
  đối tượng: xã, phường, đặc khu
`;
const HEADER_EN = `  language: 1
  code: TEST
  year: 2026
  scale: 10
  round: no rounding
  units: xã, phường, đặc khu
`;

/** A rulebook of ten points in Vietnamese keywords. */
export function rulebook(body: string): string {
  return `bộ tiêu chí "Thử" {\n${HEADER}${body}\n}\n`;
}

/** The same in English keywords. */
export function rulebookEn(body: string): string {
  return `rulebook "Test" {\n${HEADER_EN}${body}\n}\n`;
}

/** A rulebook of one leaf of ten points, with inputs to hand. */
export function leaf(body: string, after = ''): string {
  return rulebook(`${INPUTS}  lĩnh vực I "Một" 10 điểm {\n${body}\n  }\n${after}`);
}

export function leafEn(body: string, after = ''): string {
  return rulebookEn(`${INPUTS_EN}  field I "One" 10 points {\n${body}\n  }\n${after}`);
}

/** In a node that is only watched, so that a test need not use them all. */
const INPUTS = `
  lĩnh vực 0 "Số liệu" chỉ theo dõi {
  số liệu giao: số nguyên
  số liệu xong: số nguyên không quá giao
  số liệu hạn: ngày tháng
  số liệu gửi: có/không
  số liệu mức: lựa chọn { cao "Cao"; thấp_hơn "Thấp hơn" }
  minh chứng kế_hoạch "Kế hoạch năm"
  bảng hồ_sơ { trễ: có/không; số_ngày: số nguyên }
  }

`;
const INPUTS_EN = `
  field 0 "Inputs" monitor only {
  input giao: integer
  input xong: integer at most giao
  input hạn: calendar date
  input gửi: yes/no
  input mức: choice { cao "High"; thấp_hơn "Lower" }
  evidence kế_hoạch "Plan of the year"
  cases hồ_sơ { trễ: yes/no; số_ngày: integer }
  }

`;
