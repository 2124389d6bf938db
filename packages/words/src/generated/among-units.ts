import { floor, fromInteger, print, rational, type Quota, type Rulebook } from '@cchc/model';
import { formatNumber, formatPercent } from '../format/number.js';
import type { InBoth, Tongue } from '../tongue.js';

/** How units are counted together, where a rulebook asks: who is in which block, and how many a share of units is. */
export function amongUnits(rulebook: Rulebook, tongue: Tongue): readonly string[] {
  const say = PHRASES[tongue];
  const share = (rulebook.grading?.quotas ?? []).find(({ most }) => 'share' in most);
  return [
    ...(asksOfBlocks(rulebook) ? [rulebook.unitBlocks ? say.blocksOfTypes : say.blocks] : []),
    ...(share ? [quotaText(share, tongue)] : []),
  ];
}

function asksOfBlocks({ grading, ranking, ...others }: Rulebook): boolean {
  const parts = [...(grading?.quotas ?? []), ...(ranking ? [ranking] : [])];
  return parts.some(({ per }) => per === 'block') || isOverBlock([grading, ranking, others]);
}

function isOverBlock(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('kind' in part && part.kind === 'population' && 'over' in part && part.over === 'block')
    return true;
  return Object.values(part).some(isOverBlock);
}

/** With so many units as make a share of them no whole number, to show what becomes of the rest. */
function quotaText({ most, least = 0 }: Quota, tongue: Tongue): string {
  const say = PHRASES[tongue];
  const share = rational('share' in most ? most.share : '0');
  const sizes = Array.from({ length: 20 }, (_, at) => fromInteger(14 + at));
  const size = sizes.find((one) => !floor(share.mul(one)).equals(share.mul(one)));
  const example =
    size &&
    say.example(
      formatPercent(print(share), tongue),
      print(size),
      formatNumber(print(share.mul(size)), tongue),
      print(floor(share.mul(size))),
    );
  const parts = [say.roundedDown, example, least > 0 ? say.least(least) : undefined];
  return `${parts.filter((part) => part !== undefined).join('')}. ${say.ties}`;
}

interface Phrases {
  readonly blocks: string;
  readonly blocksOfTypes: string;
  readonly roundedDown: string;
  readonly example: (share: string, units: string, exact: string, rounded: string) => string;
  readonly least: (units: number) => string;
  readonly ties: string;
}

const PHRASES: InBoth<Phrases> = {
  vi: {
    blocks:
      'Các đơn vị không ghi khối (`block`) được tính chung thành một khối riêng, là khối không có tên; chúng không bị bỏ ra ngoài và không được ghép vào khối nào khác.',
    blocksOfTypes:
      'Khối do loại đơn vị quyết định, không do `block` của đơn vị. Các đơn vị không có loại, hoặc có loại không thuộc khối nào, được tính chung thành một khối riêng, là khối không có tên.',
    roundedDown: 'Hạn mức theo tỷ lệ số đơn vị được làm tròn xuống',
    example: (share, units, exact, rounded) =>
      `: ${share} của ${units} đơn vị là ${exact}, nên nhiều nhất ${rounded} đơn vị`,
    least: (units) => `, nhưng không ít hơn ${String(units)} đơn vị`,
    ties: 'Các đơn vị bằng điểm nhau mà không đủ chỗ cho tất cả thì tất cả cùng xuống mức dưới.',
  },
  en: {
    blocks:
      'Units without a `block` count together as a block of their own, the one without a name: they are not left out, nor put into another one.',
    blocksOfTypes:
      'Blocks go by the type of a unit, not by its `block`. Units without a type, or of a type that is in no block, count together as a block of their own, the one without a name.',
    roundedDown: 'A quota that is a share of the units is rounded down',
    example: (share, units, exact, rounded) =>
      `: ${share} of ${units} units is ${exact}, so at most ${rounded} of them`,
    least: (units) => `, but to no fewer than ${String(units)} units`,
    ties: 'Units with equal totals for which there is not enough room all go to the grade below.',
  },
};
