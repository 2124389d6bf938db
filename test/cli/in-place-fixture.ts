/** A rulebook that asks every figure of a case table, and rows for it in every local habit. */
export const RULEBOOK = `bộ tiêu chí "Bảng dài" {
  ngôn ngữ: 1
  mã: BD
  năm: 2026
  căn cứ: "Quyết định 1/QĐ-UBND" ngày 01/01/2026
  thang điểm: 90
  làm tròn: trung bình 1 chữ số
  đối tượng: xã, phường
  tham số hạn_mức { xã: 10; phường: 5 }

  bảng hồ_sơ "Hồ sơ" {
    số_ngày: số nguyên "Số ngày"
    phí: số "Phí"
    tỷ_lệ: tỷ lệ "Tỷ lệ"
    ngày_hẹn: ngày tháng "Ngày hẹn"
    ngày_trả: ngày tháng "Ngày trả"
    bất_khả_kháng: có/không "Bất khả kháng"
    kênh: lựa chọn { trực_tuyến "Trực tuyến"; trực_tiếp "Trực tiếp" } "Kênh"
    nộp_lúc: ngày giờ "Nộp lúc"
  }

  lĩnh vực A1 "Đúng hạn" 10 điểm {
    chấm đếm(hồ_sơ khi ngày_trả <= ngày_hẹn hoặc bất_khả_kháng trừ khi kênh = trực_tiếp và số_ngày > hạn_mức) / đếm(hồ_sơ) × tối đa
    mẫu bằng 0: không đánh giá
  }
  lĩnh vực A2 "Phí" 10 điểm { chấm tổng(phí × 2 trong hồ_sơ) / 1000, nhiều nhất tối đa }
  lĩnh vực A3 "Tỷ lệ" 10 điểm {
    chấm trung bình(tỷ_lệ trong hồ_sơ) × tối đa
    mẫu bằng 0: không đánh giá
  }
  lĩnh vực A4 "Chậm nhất" 10 điểm { chấm lớn nhất(ngày_trả - ngày_hẹn trong hồ_sơ khi ngày_trả > ngày_hẹn), nhiều nhất tối đa }
  lĩnh vực A5 "Nhanh nhất" 10 điểm { chấm nhỏ nhất(số_ngày trong hồ_sơ trừ khi không (bất_khả_kháng) và phí / 4 > 10,5), nhiều nhất tối đa }
  lĩnh vực A6 "Trực tuyến" 10 điểm { chấm đếm(hồ_sơ khi kênh = trực_tuyến) × 0,5, nhiều nhất tối đa }
  lĩnh vực A7 "Ngày đầu" 10 điểm { chấm theo nhỏ nhất(ngày_trả trong hồ_sơ) {
    đến 01/06/2026: 10
    trên 01/06/2026: 5
  } }
  lĩnh vực A8 "Nộp trong giờ" 10 điểm {
    chấm đếm(hồ_sơ khi nộp_lúc <= 17 giờ 00 ngày 5/6 hoặc nộp_lúc > ngày_hẹn) × 0,5, nhiều nhất tối đa
  }
  lĩnh vực A9 "Nộp sớm nhất" 10 điểm { chấm theo nhỏ nhất(nộp_lúc trong hồ_sơ) {
    dưới 8 giờ 30 ngày 5/6: 10
    từ 8 giờ 30 ngày 5/6: 5
  } }
}
`;

export const UNITS = 'đơn vị,loại\nX1,xã\nP1,phường\nX2,xã\n';

const HEADER = 'đơn vị,số_ngày,phí,Tỷ lệ,ngày_hẹn,ngày_trả,bất_khả_kháng,kênh,nộp_lúc';

/** Good rows of two units; the third has none. */
export const GOOD = [
  HEADER,
  'X1,3,120.5,85.3%,2026-06-05,2026-06-04,không,trực_tuyến,2026-06-05T08:30',
  'P1,12,0,100%,05/06/2026,06/06/2026,Có,Trực tiếp,5/6/2026 17:00:00',
  '// một ghi chú,,,,,,,,',
  'X1,12,"1,500.25",0%,31/12/2026,01/06/2026,yes,TRỰC  TIẾP,17:00:01 05/06/2026',
  '',
  ',,,,,,,,',
  ' X1 , 7 ,10.5, 12.5 % ,2026-01-31,2026-03-01,NO,"trực_tuyến",2026-06-05 8:29:59',
  'P1,6,99999.999999,33.3333%,2026-02-28,2026-02-28,sai,trực_tiếp,17 giờ 00 phút ngày 05/06/2026',
].join('\n');

/** Faults of each kind, each in a unit's row. */
export const BAD = [
  HEADER,
  'X1,3.5,1.1234567,85.3,2026-02-30,1/13/2026,x,bưu điện,2026-06-05,',
  'P1,-1,#N/A,101%,2026-06-05,2026-06-05,có,trực_tuyến,5/6/2026 24:00',
  'P1,,=A1,-1%,5/6/26,45000,có,,31/6/2026 17:00',
  'X1,1e3,9999999999,85%,2026-06-05,2026-06-05',
  '',
  ',5,5,5%,2026-06-05,2026-06-05,có,trực_tuyến',
  'X1,2,2,2%,2026-06-05,2026-06-05,có,trực_tuyến,2026-06-05T10:00Z',
  'X1,,2,2%,2026-06-05,,có,trực_tuyến',
  'X2,1234567890123456,2,2%,2026-06-05,2026-06-05,có,trực_tuyến,chiều 5/6/2026',
  'L9,1,2,2%,2026-06-05,2026-06-05,có,trực_tuyến',
].join('\n');

/** The good rows as a spreadsheet of this country saves them. */
export const SEMICOLONS = GOOD.replaceAll(',', ';')
  .replace('"1;500.25"', '1.500,25')
  .replaceAll(/(\d)\.(\d+)(?=[;%]| %)/g, (whole, before: string, after: string) =>
    whole === '1.500' ? whole : `${before},${after}`,
  )
  .replaceAll('\n', '\r\n');

/** The good rows in a query. */
export const PARQUET = `SELECT * FROM (VALUES
  ('X1', 3, 120.5::DECIMAL(12, 6), 0.853::DOUBLE, DATE '2026-06-05', DATE '2026-06-04', FALSE, 'trực_tuyến', TIMESTAMP '2026-06-05 08:30:00'),
  ('P1', 12, 0, 1, DATE '2026-06-05', DATE '2026-06-06', TRUE, 'Trực tiếp', TIMESTAMP '2026-06-05 17:00:00'),
  ('X1', 12, 1500.25, 0, DATE '2026-12-31', DATE '2026-06-01', TRUE, 'TRỰC  TIẾP', TIMESTAMP '2026-06-05 17:00:01'),
  ('X1', 7, 10.5, 0.125, DATE '2026-01-31', DATE '2026-03-01', FALSE, 'trực_tuyến', TIMESTAMP '2026-06-05 08:29:59'),
  ('P1', 6, 99999.999999, 0.333333, DATE '2026-02-28', DATE '2026-02-28', FALSE, 'trực_tiếp', TIMESTAMP '2026-06-05 17:00:00')
) AS t("đơn vị", số_ngày, phí, tỷ_lệ, ngày_hẹn, ngày_trả, bất_khả_kháng, kênh, nộp_lúc)`;
