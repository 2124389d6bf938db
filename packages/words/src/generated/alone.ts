import { nodesOf, type Rulebook } from '@cchc/model';
import { quotasInWords } from '../documents/grading.js';
import type { InBoth, Tongue } from '../tongue.js';

/** What is said of scoring a unit by itself, and which parts need all units, a phrase each. */
export interface AloneInWords {
  readonly said: string;
  readonly parts: readonly string[];
}

/** How far the score of a unit by itself can be trusted: to the end only where no part looks at others. */
export function aloneInWords(rulebook: Rulebook, tongue: Tongue): AloneInWords {
  const say = SAY[tongue];
  const parts = partsOf(rulebook, tongue);
  return { said: parts.length === 0 ? say.final : say.notFinal, parts };
}

/** In the order of the results: scores, grade, rank, named results. */
function partsOf(rulebook: Rulebook, tongue: Tongue): readonly string[] {
  const say = SAY[tongue];
  const looks = looksAtOthersIn(rulebook);
  const { grading, ranking, blocks, rescaleTotal } = rulebook;
  const { quotas = [], ...conditions } = grading ?? {};
  const nodes = [...nodesOf(rulebook)].filter(
    (node) => looks(node.applies) || (node.kind === 'leaf' && looks(node.rule)),
  );
  return [
    ...nodes.map(({ id, title }) => say.score(id, title)),
    ...(looks(blocks.map(({ share }) => share)) || looks(rescaleTotal) ? [say.total] : []),
    ...(looks(conditions) ? [say.grade] : []),
    ...(quotas.length === 0 ? [] : quotasInWords(rulebook, tongue).map(say.quota)),
    ...(ranking ? [say.rank] : []),
    ...rulebook.results.filter(({ value }) => looks(value)).map(({ name }) => say.result(name)),
  ];
}

/** Whether a part of a rulebook asks what other units have, itself or by a named value. */
function looksAtOthersIn({ definitions }: Rulebook): (part: unknown) => boolean {
  const named = new Set<unknown>();
  const looks = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null) return false;
    if ('kind' in part && part.kind === 'population') return true;
    if ('to' in part && part.to === 'definition' && 'name' in part && named.has(part.name))
      return true;
    return Object.values(part).some(looks);
  };
  for (let before = -1; before < named.size;) {
    before = named.size;
    for (const { name, value } of definitions) if (looks(value)) named.add(name);
  }
  return looks;
}

interface Phrases {
  readonly notFinal: string;
  readonly final: string;
  readonly score: (id: string, title: string) => string;
  readonly total: string;
  readonly grade: string;
  readonly quota: (quota: string) => string;
  readonly rank: string;
  readonly result: (name: string) => string;
}

const SAY: InBoth<Phrases> = {
  vi: {
    notFinal:
      'CHẤM RIÊNG MỘT ĐƠN VỊ CHƯA PHẢI KẾT QUẢ CUỐI CÙNG. Những phần sau cần mọi đơn vị của đợt chấm; khi chấm riêng, đơn vị chỉ được so với chính nó (luôn hạng 1, hạn mức tính trên một đơn vị):',
    final:
      'Bộ tiêu chí này không so các đơn vị với nhau: chấm riêng một đơn vị cho cùng kết quả như chấm cả đợt.',
    score: (id, title) => `điểm của ${id} (${title}): so với các đơn vị khác`,
    total: 'tổng điểm: có điều kiện so với các đơn vị khác',
    grade: 'xếp loại: có điều kiện so với các đơn vị khác',
    quota: (quota) => `xếp loại: ${quota}`,
    rank: 'xếp hạng',
    result: (name) => `kết quả ${name}: so với các đơn vị khác`,
  },
  en: {
    notFinal:
      'A UNIT SCORED BY ITSELF IS NOT A FINAL RESULT. These parts need all units of the round; by itself a unit is compared with itself alone (rank 1 always, quotas over one unit):',
    final:
      'This rulebook does not compare units: one scored by itself gets what it gets among all.',
    score: (id, title) => `the score of ${id} (${title}): compared with other units`,
    total: 'the total: it has a condition on other units',
    grade: 'the grade: it has a condition on other units',
    quota: (quota) => `the grade: ${quota}`,
    rank: 'the rank',
    result: (name) => `the result ${name}: compared with other units`,
  },
};
