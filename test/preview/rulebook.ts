/** A small rulebook without complaints: a share, a yes or no, a paper, grades. */
export const RULEBOOK = `bộ tiêu chí "Bộ thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2026
  thang điểm: 10
  làm tròn: không làm tròn
  đối tượng: xã, phường
  lĩnh vực I "Kế hoạch" 10 điểm {
    tiêu chí 1.1 "Hoàn thành" 6 điểm {
      số liệu giao: số nguyên "Số việc được giao" không quá 100
      số liệu xong: số nguyên "Số việc đã xong" không quá giao
      chấm theo xong / giao {
        từ 100%: tối đa
        từ 50% đến dưới 100%: giá trị × tối đa
        dưới 50%: 0
        mẫu bằng 0: không đánh giá
      }
    }
    tiêu chí 1.2 "Công khai" 4 điểm {
      số liệu công_khai: có/không "Đã công khai"
      minh chứng kế_hoạch "Kế hoạch" { thiếu: 0 }
      chấm { khi công_khai: tối đa; còn lại: 1 }
    }
  }
  xếp loại {
    "Tốt": từ 8
    "Khá": còn lại
  }
}
`;
