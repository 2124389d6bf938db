import type { Survey } from '../../typescript/runtime/book.js';
import type { Exact } from '../../typescript/runtime/exact.js';
import { latest } from '../handed-in.js';
import { plainWhole } from '../read-figure.js';
import { lowestInto, type Asker } from './asker.js';

/** As `surveyMean` of the runtime, for counts that are plainly written: in whole numbers, without objects. */
export function surveyAsker({ name, groups, options, minimumSample }: Survey): Asker | undefined {
  const scaled = commonScale(options.map(({ worth }) => worth));
  const weighed = commonScale(groups.flatMap(({ weight }) => weight ?? []));
  // Groups have weights, all of them, or none has.
  const isWeighed = groups.some(({ weight }) => weight);
  if (!scaled || !weighed || (isWeighed && weighed.values.length < groups.length)) return undefined;
  const worths = new Map(options.map((option, at) => [option.name, scaled.values[at] ?? 0]));
  const names = groups.length === 0 ? [''] : groups.map((group) => group.name);
  const lineOf = linesOf(names, worths);
  const whole = sumOf(weighed.values);
  const answers = new Float64Array(names.length);
  const worth = new Float64Array(names.length);
  return (_, { surveys }, into) => {
    const counts = latest(surveys, name);
    if (!counts) return false;
    for (let place = 0; place < answers.length; place++) answers[place] = worth[place] = 0;
    for (let at = 0; at < counts.length; at++) {
      const given = counts[at];
      if (given?.count.kind !== 'given') return false;
      const line = lineOf(at, given.group, given.option);
      const many = plainWhole(given.count.value);
      if (!line || many < 0) return false;
      const { place } = line;
      answers[place] = (answers[place] ?? 0) + many;
      worth[place] = (worth[place] ?? 0) + many * line.each;
    }
    let all = 0;
    for (const one of answers) {
      if (one === 0) return false;
      all += one;
    }
    if (all < minimumSample) return false;
    if (!isWeighed) return lowestInto(sumOf(worth), all * scaled.scale, into);
    let product = 1;
    for (const one of answers) product *= one;
    let num = 0;
    for (let place = 0; place < answers.length; place++) {
      const weight = weighed.values[place] ?? 0;
      num += weight * (worth[place] ?? 0) * (product / (answers[place] ?? 1));
    }
    const den = whole * scaled.scale * product;
    return Number.isSafeInteger(num) && lowestInto(num, den, into);
  };
}

/** What a line of answers is about: the place of its group, and what each answer is worth. */
interface Line {
  readonly group: string;
  readonly option: string;
  readonly place: number;
  readonly each: number;
}

/** Units mostly give the same answers in the same order: what a line was about last time is tried first. */
function linesOf(names: readonly string[], worths: ReadonlyMap<string, number>) {
  const lines: Line[] = [];
  return (at: number, group: string, option: string): Line | undefined => {
    const last = lines[at];
    if (last?.group === group && last.option === option) return last;
    const [place, each] = [names.indexOf(group), worths.get(option)];
    if (place < 0 || each === undefined) return undefined;
    const line = { group, option, place, each };
    if (at <= lines.length) lines[at] = line;
    return line;
  };
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const one of values) sum += one;
  return sum;
}

/** Exact numbers as whole ones of a common denominator. */
export function commonScale(
  all: readonly Exact[],
): { readonly values: readonly number[]; readonly scale: number } | undefined {
  let scale = 1;
  for (const { den } of all) {
    if (typeof den !== 'number') return undefined;
    scale = Math.max(scale, den);
  }
  const values = all.map(({ num, den }) => (Number(num) * scale) / Number(den));
  return values.every(Number.isSafeInteger) && scale <= 1e6 ? { values, scale } : undefined;
}
