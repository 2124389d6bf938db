import { checkText } from '@cchc/check';
import type { Rulebook } from '@cchc/model';

/** A rulebook of two leaves, for programs that use a generated scorer as its readers would. */
export function tiny(): Rulebook {
  const { rulebook, findings } = checkText(TEXT, 'tiny.cchc');
  if (!rulebook) throw new Error(JSON.stringify(findings));
  return rulebook;
}

const TEXT = `bộ tiêu chí "Nhỏ" {
  ngôn ngữ: 1
  mã: TINY
  năm: 2026
  thang điểm: 4
  làm tròn: mỗi lĩnh vực 2 chữ số

  lĩnh vực I "Kế hoạch" 1 điểm {
    minh chứng kế_hoạch "Kế hoạch năm" { thiếu: 0 điểm }
    chấm theo ngày của kế_hoạch { đến 31/12 năm trước: tối đa; đến 31/1: 0,5; còn lại: 0 }
  }
  lĩnh vực II "Hoàn thành" 3 điểm {
    số liệu nhiệm_vụ_giao: số nguyên "Số nhiệm vụ"
    số liệu nhiệm_vụ_xong: số nguyên "Đã xong" không quá nhiệm_vụ_giao
    chấm nhiệm_vụ_xong / nhiệm_vụ_giao × tối đa
    mẫu bằng 0: không đánh giá
  }
}
`;
