import { checkText, isOpen } from '@cchc/check';
import type { Span } from '@cchc/model';
import { describe, expect, it } from 'vitest';

/**
 * Decisions as they were signed, their flaws kept and nothing acknowledged: the checker finds each flaw
 * with a case that shows it and, but where it is said, nothing else.
 */

describe('Cần Thơ 157, I.5.2: bands that meet at 90% and at 95%', () => {
  // The heading of the criterion says that points begin at 88%; here the last line says it.
  const text = leaf(
    5,
    'số liệu nhận: tỷ lệ "Tỷ lệ nhận qua tài khoản"',
    'chấm theo nhận {',
    '  từ 88% đến 90%: 2',
    '  từ 90% đến 95%: 3',
    '  từ 95% đến dưới 100%: 4',
    '  100%: 5',
    '  dưới 88%: 0',
    '}',
  );

  it('finds both, and what each band gives there', () => {
    expect(found(text)).toEqual([
      {
        code: 'OVERLAP_IN_TIERS',
        severity: 'error',
        args: {
          first: 'từ 88% đến 90%: 2',
          second: 'từ 90% đến 95%: 3',
          scores: [points('2'), points('3')],
          agree: false,
          witness: [percent('nhận', '0.9')],
          between: stretch(taken('0.9'), taken('0.9')),
        },
      },
      {
        code: 'OVERLAP_IN_TIERS',
        severity: 'error',
        args: {
          first: 'từ 90% đến 95%: 3',
          second: 'từ 95% đến dưới 100%: 4',
          scores: [points('3'), points('4')],
          agree: false,
          witness: [percent('nhận', '0.95')],
          between: stretch(taken('0.95'), taken('0.95')),
        },
      },
    ]);
  });

  it('finds what lies below 88% where the rule is silent about it', () => {
    const silent = text.replace('      dưới 88%: 0\n', '');
    expect(found(silent).filter(({ code }) => code !== 'OVERLAP_IN_TIERS')).toEqual([
      {
        code: 'GAP_IN_TIERS',
        severity: 'error',
        args: {
          form: 'bands',
          witness: [percent('nhận', '0')],
          between: stretch(taken('0'), left('0.88')),
        },
      },
    ]);
  });
});

it.each([
  ['X.3.g', '70%', '0.7'],
  ['P.3.g', '80%', '0.8'],
])('NĐ 307, %s: both bands take %s, and agree', (_, bound, value) => {
  const low = `từ ${bound} trở xuống: 3`;
  const high = `từ ${bound} trở lên: 3 + 0,5 mỗi 5% vượt ${bound}, nhiều nhất 5`;
  const text = leaf(
    5,
    'số liệu ký_số: tỷ lệ "Tỷ lệ văn bản ký số gửi qua mạng"',
    'chấm theo ký_số {',
    `  ${low}`,
    `  ${high}`,
    '}',
  );
  expect(found(text)).toEqual([
    {
      code: 'OVERLAP_IN_TIERS',
      severity: 'warning',
      args: {
        first: low,
        second: high,
        scores: [points('3'), points('3')],
        agree: true,
        witness: [percent('ký_số', value)],
        between: stretch(taken(value), taken(value)),
      },
    },
  ]);
});

describe('NĐ 307, T.3.i: nothing is said of those below the mean', () => {
  const asSigned = leaf(
    3,
    'số liệu nước_sạch: tỷ lệ "Tỷ lệ hộ dùng nước sạch"',
    'số liệu chung bình_quân: tỷ lệ "Tỷ lệ bình quân cả nước"',
    'chấm theo nước_sạch {',
    '  từ bình_quân trở lên: 2',
    '  trên bình_quân: 2 + 0,5 mỗi 1% vượt bình_quân, nhiều nhất 3',
    '}',
  );
  const belowMean = {
    code: 'GAP_IN_TIERS',
    severity: 'error',
    args: {
      form: 'bands',
      witness: [percent('nước_sạch', '0'), percent('bình_quân', '1')],
      between: stretch(taken('0'), left('1')),
    },
  };

  it('finds it, and that two lines disagree above the mean', () => {
    const findings = found(asSigned);
    expect(findings).toContainEqual(belowMean);
    expect(findings.find(({ code }) => code === 'OVERLAP_IN_TIERS')).toMatchObject({
      severity: 'error',
      args: {
        first: 'từ bình_quân trở lên: 2',
        scores: [points('2'), points('3')],
        agree: false,
        witness: [percent('nước_sạch', '0.02'), percent('bình_quân', '0')],
      },
    });
  });

  it('finds nothing else where the first line is read as the mean itself', () => {
    const meant = asSigned.replace('từ bình_quân trở lên: 2', 'bình_quân: 2');
    expect(found(meant)).toEqual([belowMean]);
  });

  it('finds nothing where the first line is read as up to the mean, as in the other criteria', () => {
    expect(found(asSigned.replace('từ bình_quân trở lên', 'đến bình_quân'))).toEqual([]);
  });
});

it('a group of 100 points whose parts come to 99.55', () => {
  const text = rulebook(
    100,
    'lĩnh vực I "Một" 100 điểm {',
    '  tiêu chí 1 "Chỉ đạo, điều hành" 60,55 điểm { chấm tối đa }',
    '  tiêu chí 2 "Thủ tục hành chính" 39 điểm { chấm tối đa }',
    '}',
  );
  expect(found(text)).toEqual([
    {
      code: 'POINTS_DO_NOT_ADD_UP',
      severity: 'error',
      args: { code: 'I', points: '100', sum: '99.55', difference: '0.45' },
    },
  ]);
});

it('Hải Phòng 212: the best band is worth 1 of 2 points', () => {
  const text = leaf(
    2,
    'số liệu đạt: tỷ lệ "Tỷ lệ đạt"',
    'chấm theo đạt {',
    '  từ 95%: 1',
    '  dưới 95%: 0',
    '}',
  );
  expect(found(text)).toEqual([
    {
      code: 'POINTS_NOT_REACHED',
      severity: 'warning',
      args: { code: 'I', points: '2', best: '1', witness: [percent('đạt', '0.95')] },
    },
  ]);
});

it('Cần Thơ: from 95 points on, with a criterion of 0 points, no grade is taken', () => {
  const text = rulebook(
    100,
    'lĩnh vực I "Một" 100 điểm {',
    '  tiêu chí 1 "Việc lớn" 96 điểm { số liệu việc_lớn: tỷ lệ; chấm việc_lớn × tối đa }',
    '  tiêu chí 2 "Việc nhỏ" 4 điểm { số liệu việc_nhỏ: tỷ lệ; chấm việc_nhỏ × tối đa }',
    '}',
    'xếp loại {',
    '  "Xuất sắc": từ 95 và mọi tiêu chí trên 0 điểm',
    '  "Tốt": từ 85 đến dưới 95',
    '  "Hoàn thành": từ 75 đến dưới 85',
    '  "Không hoàn thành": dưới 75',
    '}',
  );
  const witness = [
    { what: { kind: 'total' }, value: '96', kind: 'number' },
    { what: { kind: 'score', node: '2' }, value: '0', kind: 'number' },
  ];
  const between = { ...stretch(taken('95'), taken('96')), kind: 'number' };
  expect(found(text)).toEqual([
    { code: 'GAP_IN_GRADES', severity: 'error', args: { witness, between } },
  ]);
});

/** What is open in a text; where arguments point into it, what stands there. */
function found(text: string) {
  return checkText(text)
    .findings.filter(isOpen)
    .map(({ code, severity, args }) => {
      const shown = Object.entries(args).map(([name, value]) => [
        name,
        name === 'first' || name === 'second' ? quoted(text, value as Span) : (value as unknown),
      ]);
      return { code, severity, args: Object.fromEntries(shown) as Record<string, unknown> };
    });
}

/** What stands in a stretch of one line. */
function quoted(text: string, { start, end }: Span): string | undefined {
  return text.split('\n')[start.line]?.slice(start.character, end.character);
}

function points(score: string) {
  return { kind: 'score', score };
}

function percent(name: string, value: string) {
  return { what: { kind: 'input', name }, value, kind: 'percent' };
}

function stretch(from: object, to: object) {
  return { kind: 'percent', from, to };
}

/** An end that belongs to its stretch. */
function taken(value: string) {
  return { value, inclusive: true };
}

/** An end that does not. */
function left(value: string) {
  return { value, inclusive: false };
}

function leaf(scale: number, ...lines: readonly string[]): string {
  return rulebook(scale, `lĩnh vực I "Một" ${scale} điểm {`, ...lines.map(indented), '}');
}

function rulebook(scale: number, ...lines: readonly string[]): string {
  const header = [
    'ngôn ngữ: 1',
    'mã: THU',
    'năm: 2026',
    `thang điểm: ${scale}`,
    'làm tròn: không làm tròn',
  ];
  return ['bộ tiêu chí "Thử" {', ...[...header, ...lines].map(indented), '}', ''].join('\n');
}

function indented(line: string): string {
  return `  ${line}`;
}
