import { leavesOf, printPopulation, type Unit } from '@cchc/model';
import { score } from '@cchc/semantics';
import { describe, expect, it } from 'vitest';
import { checkText } from '@cchc/check';
import { vectorPopulations } from './populations.js';

const HEADER = `ngôn ngữ: 1
  mã: THU
  năm: 2025
  thang điểm: 10
  làm tròn: tổng điểm 2 chữ số
`;

describe('vectorPopulations', () => {
  it('meets each end of a band from both sides, and a denominator of zero', () => {
    const units = unitsOf(`số liệu xong: số nguyên không quá giao
      số liệu giao: số nguyên
      chấm theo xong / giao { từ 80%: 10; dưới 80%: 0; mẫu bằng 0: không đánh giá }`);
    expect(pairs(units)).toEqual(
      expect.arrayContaining(['799/1000', '800/1000', '801/1000', '1000/1250', '1000/1251', '0/0']),
    );
    expect(pairs(units)).toContain('-/1000');
  });

  it('tries days around a day, and evidence in every state', () => {
    const units = unitsOf(`minh chứng kế_hoạch "Kế hoạch" { thiếu: 0 điểm }
      chấm theo ngày của kế_hoạch { đến 31/3: 10; còn lại: 0 }`);
    const documents = units.map((unit) => unit.rounds.get('final')?.evidence.get('kế_hoạch')?.[0]);
    expect(documents.map((one) => one?.issued)).toEqual(
      expect.arrayContaining(['2025-03-31', '2025-04-01']),
    );
    expect(new Set(documents.map((one) => one?.state))).toEqual(
      new Set([undefined, 'pending', 'accepted', 'rejected', 'expired']),
    );
  });

  it('steps at the resolution of the input, and beyond its bounds', () => {
    const units = unitsOf(`số liệu x: số không quá 5 chính xác đến 0,25
      chấm theo x { từ 3: 10; dưới 3: 0 }`);
    const values = units.map((unit) => inputOf(unit, 'x'));
    expect(values).toEqual(expect.arrayContaining(['2.75', '3', '3.25', '-0.25', '5.25']));
  });

  it('reaches both branches of everything, and units that tie', () => {
    const { rulebook } = rulebookOf(`số liệu a: có/không
      số liệu b: lựa chọn { tốt "Tốt"; xấu "Xấu" }
      chấm { khi a và b = tốt: 10; khi a: 5; còn lại: 0 }`);
    const totals = vectorPopulations(rulebook).flatMap(({ population }) => {
      const results = score(rulebook, population);
      return results.ok ? results.units.map(({ total }) => total.score) : [];
    });
    expect(new Set(totals)).toEqual(new Set(['10.00', '5.00', '0.00', null]));
    const ties = vectorPopulations(rulebook).find(({ name }) => name === 'ties');
    expect(ties?.population.units).toHaveLength(12);
  });

  it('gives the same bytes every time', () => {
    const { rulebook } = rulebookOf('số liệu x: tỷ lệ\n chấm x × tối đa');
    const printed = () => vectorPopulations(rulebook).map((one) => printPopulation(one.population));
    expect(printed()).toEqual(printed());
    expect([...leavesOf(rulebook)]).toHaveLength(1);
  });
});

function rulebookOf(inside: string) {
  const text = `bộ tiêu chí "Thử" {\n  ${HEADER}  tiêu chí 1 "Một" 10 điểm {\n${inside}\n  }\n}\n`;
  const { rulebook, findings } = checkText(text);
  if (!rulebook) throw new Error(findings.map(({ code }) => code).join());
  return { rulebook };
}

function unitsOf(inside: string): readonly Unit[] {
  const [first] = vectorPopulations(rulebookOf(inside).rulebook);
  return first?.population.units ?? [];
}

function inputOf(unit: Unit, name: string): string {
  const datum = unit.rounds.get('final')?.inputs.get(name);
  return datum?.kind === 'given' ? datum.value : '-';
}

function pairs(units: readonly Unit[]): readonly string[] {
  return units.map((unit) => `${inputOf(unit, 'xong')}/${inputOf(unit, 'giao')}`);
}
