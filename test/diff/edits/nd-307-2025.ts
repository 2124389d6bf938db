import { edit, type Edits } from './edit.js';

export const nd3072025: Edits = [
  edit('provinces begin at more people', 'rule', [
    'đặt mốc_dân_tỉnh = 2.000.000',
    'đặt mốc_dân_tỉnh = 2.200.000',
  ]),
  edit('a step of people is smaller', 'rule', ['đặt bước_dân_xã = 1.000', 'đặt bước_dân_xã = 800']),
  edit('a product the other way round', 'equal', [
    '2.000.000 × mức_miền_núi',
    'mức_miền_núi × 2.000.000',
  ]),
  edit('mountains count as 80%', 'rule', ['khi miền_núi: 75%', 'khi miền_núi: 80%']),
  edit('area in finer steps', 'rule', [
    '10 + 0,5 mỗi 200 vượt 8.000',
    '10 + 0,25 mỗi 200 vượt 8.000',
  ]),
  edit('half a point a step said as a whole one for two', 'equal', [
    '10 + 0,5 mỗi 200 vượt 8.000',
    '10 + 1 mỗi 400 vượt 8.000',
  ]),
  edit('a cap is lower', 'rule', [
    '2 + 0,25 mỗi 5% vượt 100%, nhiều nhất 3',
    '2 + 0,25 mỗi 5% vượt 100%, nhiều nhất 2,5',
  ]),
  edit('growth may be deeper below zero', 'rule', [
    '"Tốc độ tăng trưởng" không dưới -100%',
    '"Tốc độ tăng trưởng" không dưới -200%',
  ]),
  edit('wards of cities begin lower', 'rule', [
    'khi thuộc_thành_phố: 21.000',
    'khi thuộc_thành_phố: 20.000',
  ]),
];
