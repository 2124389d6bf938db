import type { SyntheticLeaf } from '../../../conformance/synthetic/index.js';

/** How a language, or a layout of the data, says what the rules need. */
export interface Said {
  /** The figure of an input, as a number of the language (`0.85` for 85%). */
  readonly figure: (name: string) => string;
  readonly isYes: (name: string) => string;
}

/**
 * A leaf as people write it in JavaScript: numbers are numbers, a percentage is a fraction, and what comes
 * out is rounded with Math.round to two decimals.
 */
export function floatLines(leaf: SyntheticLeaf, { figure, isYes }: Said): readonly string[] {
  const max = leaf.points / 100;
  const give = (value: string | number) => `score = ${value};`;
  switch (leaf.kind) {
    case 'tiers':
      return [
        `const given = ${figure(leaf.given)};`,
        `const rate = ${figure(leaf.done)} / given;`,
        `if (given === 0) ${give(max)}`,
        `else if (rate >= 1) ${give(max)}`,
        `else if (rate >= ${leaf.from / 100}) ${give(`rate * ${max}`)}`,
        `else ${give(0)}`,
      ];
    case 'bands': {
      const [low, middle, high] = leaf.bounds;
      return [
        `const count = ${figure(leaf.count)};`,
        `if (count < ${low}) ${give(0)}`,
        `else if (count < ${middle}) ${give(`0.25 * ${max}`)}`,
        `else if (count < ${high}) ${give(`0.5 * ${max}`)}`,
        `else ${give(max)}`,
      ];
    }
    case 'excess':
      return [
        `const people = ${figure(leaf.people)};`,
        `if (people <= ${leaf.free}) ${give(max / 2)}`,
        `else ${give(`Math.min(${max / 2} + 0.01 * ((people - ${leaf.free}) / ${leaf.step}), ${max})`)}`,
      ];
    case 'guards':
      return [
        `if (${isYes(leaf.first)} && ${isYes(leaf.second)}) ${give(max)}`,
        `else if (${isYes(leaf.first)} || ${isYes(leaf.second)}) ${give(`0.5 * ${max}`)}`,
        `else ${give(0)}`,
      ];
    case 'additive':
      return [
        give(0),
        `if (${isYes(leaf.first)}) score += ${max / 2};`,
        `if (${isYes(leaf.second)}) score += ${max / 2};`,
        `score = Math.min(Math.max(score - 0.05 * ${figure(leaf.late)}, 0), ${max});`,
      ];
    case 'from-max':
      return [
        give(
          `Math.max(${max} - 0.25 * ${figure(leaf.broken)} - Math.min(0.1 * ${figure(leaf.most)}, 0.3), 0)`,
        ),
      ];
    case 'share':
      return [
        `const given = ${figure(leaf.given)};`,
        `if (given === 0) ${give(max)}`,
        `else ${give(`(${figure(leaf.done)} / given) * ${max}`)}`,
      ];
    case 'percent':
      return [
        `const rate = ${figure(leaf.rate)};`,
        `if (rate >= ${leaf.from / 100}) ${give(max)}`,
        `else ${give(`rate * ${max}`)}`,
      ];
    case 'half':
      return [
        `const given = ${figure(leaf.given)};`,
        `if (given === 0) ${give(max)}`,
        `else ${give(`Math.min(((${figure(leaf.inTime)} + ${figure(leaf.late)} * 0.5) / given) * ${max}, ${max})`)}`,
      ];
    case 'money':
      return [
        `const rate = ${figure(leaf.raised)} / ${figure(leaf.planned)};`,
        `if (rate >= 1) ${give(max)}`,
        `else if (rate >= 0.5) ${give(`rate * 0.8 * ${max}`)}`,
        `else ${give(0)}`,
      ];
  }
}
