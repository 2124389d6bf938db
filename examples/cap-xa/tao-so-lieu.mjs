// Writes the two long tables of `so-lieu`: cases and survey counts. The same bytes on every run.
//   node tao-so-lieu.mjs ho_so > so-lieu/ho_so.csv
//   node tao-so-lieu.mjs khao-sat > so-lieu/khao-sat.csv

/** How well a unit does, 0 to 100, and how many cases it has. */
const UNITS = [
  ['X01', 96, 26],
  ['X02', 88, 22],
  ['X03', 74, 18],
  ['X04', 91, 20],
  ['X05', 62, 15],
  ['X06', 83, 17],
  ['X07', 94, 24],
  ['X08', 79, 19],
  ['X09', 70, 16],
  ['X10', 86, 21],
  ['X11', 55, 12],
  ['X12', 90, 20],
  ['P01', 97, 34],
  ['P02', 92, 30],
  ['P03', 85, 28],
  ['P04', 78, 27],
  ['P05', 95, 32],
  ['P06', 66, 24],
  ['P07', 89, 29],
  ['P08', 82, 26],
  ['D01', 80, 14],
];

const GOOD_TO_BAD = ['tốt', 'khá', 'bình_thường', 'chưa_tốt'];
const PLEASED_TO_NOT = ['rất_hài_lòng', 'hài_lòng', 'bình_thường', 'không_hài_lòng'];
const CITIZENS = ['người_dân', 'doanh_nghiệp'];

/** Survey, groups, options from best to worst, answers a group. */
const SURVEYS = [
  ['ks_chỉ_đạo', ['lãnh_đạo', 'công_chức'], GOOD_TO_BAD, 12],
  ['ks_văn_bản', [''], GOOD_TO_BAD, 20],
  ['ks_bộ_máy', [''], GOOD_TO_BAD, 16],
  ['ks_năng_lực', CITIZENS, GOOD_TO_BAD, 24],
  ['ks_thái_độ', CITIZENS, GOOD_TO_BAD, 24],
  ['ks_tiếp_cận', CITIZENS, PLEASED_TO_NOT, 30],
  ['ks_thủ_tục', CITIZENS, PLEASED_TO_NOT, 30],
  ['ks_công_chức', CITIZENS, PLEASED_TO_NOT, 30],
  ['ks_kết_quả', CITIZENS, PLEASED_TO_NOT, 30],
  ['ks_góp_ý', CITIZENS, PLEASED_TO_NOT, 30],
];

const TABLES = { ho_so: cases, 'khao-sat': surveys };
const table = TABLES[process.argv[2]];
if (!table) throw new Error(`one of: ${Object.keys(TABLES).join(', ')}`);
process.stdout.write(`${table().join('\n')}\n`);

function cases() {
  const draw = dice(876);
  const header =
    'đơn vị;ngày_nhận;ngày_hẹn;ngày_trả;nộp_trực_tuyến;số_hóa;thanh_toán;thư_xin_lỗi;bất_khả_kháng';
  const rows = UNITS.flatMap(([unit, quality, count]) =>
    Array.from({ length: count }, () => {
      const received = draw(330);
      const allowed = 3 + draw(13);
      const late = draw(100) >= quality + 3;
      const taken = late ? allowed + 1 + draw(5) : allowed - draw(Math.min(allowed, 5));
      const online = draw(100) < quality - 20;
      const fee = draw(10) < 4 ? 'miễn_phí' : draw(100) < quality - 15 ? 'trực_tuyến' : 'tại_quầy';
      return [
        unit,
        date(received),
        date(received + allowed),
        date(received + taken),
        yes(online),
        yes(draw(100) < quality),
        fee,
        yes(late && draw(100) < quality),
        yes(late && draw(6) === 0),
      ].join(';');
    }),
  );
  return [header, ...rows];
}

function surveys() {
  const draw = dice(766);
  const rows = UNITS.flatMap(([unit, quality]) =>
    SURVEYS.flatMap(([survey, groups, options, answers]) =>
      groups.flatMap((group) =>
        spread(quality, answers, draw).map((count, index) =>
          [unit, survey, group, options[index], count].join(';'),
        ),
      ),
    ),
  );
  return ['đơn vị;khảo sát;nhóm;phương án;số phiếu', ...rows];
}

/** The answers over four options: the better the unit, the more of the first two. */
function spread(quality, answers, draw) {
  const counts = [0, 0, 0, 0];
  for (let answer = 0; answer < answers; answer += 1) {
    const luck = draw(100);
    const option = luck < quality - 35 ? 0 : luck < quality ? 1 : luck < quality + 18 ? 2 : 3;
    counts[option] += 1;
  }
  return counts;
}

/** Whole numbers below a limit, from a linear congruence: the same everywhere, and nothing else is asked of them. */
function dice(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The day of 2026 that lies so many days behind the first, as a spreadsheet of the field writes it. */
function date(days) {
  const day = new Date(Date.UTC(2026, 0, 1 + days));
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}

function yes(holds) {
  return holds ? 'có' : 'không';
}
