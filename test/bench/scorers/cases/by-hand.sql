SELECT unit,
  count(*) FILTER (WHERE ngay_tra <= ngay_hen AND NOT bat_kha_khang) AS on_time,
  count(*) FILTER (WHERE NOT bat_kha_khang) AS within_the_office,
  count(*) FILTER (WHERE ngay_tra > ngay_hen AND thu_xin_loi) AS late_with_a_letter,
  count(*) FILTER (WHERE ngay_tra > ngay_hen) AS late,
  count(*) FILTER (WHERE nop_truc_tuyen) AS online,
  count(*) AS all_of_them,
  count(*) FILTER (WHERE so_hoa) AS digitised
FROM ho_so
GROUP BY unit
