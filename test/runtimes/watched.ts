import { checkText } from '@cchc/check';
import type { Rulebook } from '@cchc/model';
import { printPopulation, populationOf, type PopulationJson } from '@cchc/model';
import { printResults, score } from '@cchc/semantics';
import type { TestVector } from '@cchc/generators';

/** A rulebook with a leaf that is only watched beside one that is scored, and one where only the best counts. */
export function watched(): Rulebook {
  const { rulebook, findings } = checkText(TEXT, 'watched.cchc');
  if (!rulebook) throw new Error(JSON.stringify(findings));
  return rulebook;
}

/** Units with all figures, and the last one without. */
export function watchedVector(rulebook: Rulebook): TestVector {
  const population = populationOf(POPULATION);
  const result = score(rulebook, population, 'final');
  if (!result.ok) throw new Error('nothing is refused');
  return {
    ...{ name: 'watched', round: 'final' },
    ...{ population: printPopulation(population), results: printResults(result) },
  };
}

const TEXT = `bộ tiêu chí "Có mục theo dõi" {
  ngôn ngữ: 1
  mã: WATCHED
  năm: 2026
  thang điểm: 4
  làm tròn: tổng điểm 2 chữ số

  số liệu x: số nguyên
  lĩnh vực I "Cộng" 2 điểm {
    tiêu chí 1 "Chấm" 2 điểm { chấm { khi x >= 5: tối đa; còn lại: 0 } }
    tiêu chí 2 "Chỉ theo dõi" chỉ theo dõi
  }
  lĩnh vực II "Chấm nữa" 2 điểm { chấm { khi x >= 8: tối đa; còn lại: 1 } }
}
`;

const UNITS = ['3', '5', '8', undefined];

const POPULATION: PopulationJson = {
  ...{ format: 1, rounds: ['final'], shared: {} },
  units: UNITS.map((x, at) => ({
    ...{ id: `u${at}`, attributes: {}, cases: {} },
    rounds: {
      final: {
        inputs: x === undefined ? {} : { x },
        ...{ evidence: {}, surveys: {}, manualScores: {}, choices: {} },
      },
    },
  })),
};
