/**
 * A rulebook of any size for tests and measurements: the common rule shapes in turn, as data, so that the
 * text of the rulebook and what is written by hand for comparison, in any language, come from one place.
 */
export type SyntheticLeaf = Common &
  (
    | {
        readonly kind: 'tiers';
        readonly done: string;
        readonly given: string;
        readonly from: number;
      }
    | {
        readonly kind: 'bands';
        readonly count: string;
        readonly bounds: readonly [number, number, number];
      }
    | {
        readonly kind: 'excess';
        readonly people: string;
        readonly free: number;
        readonly step: number;
      }
    | { readonly kind: 'guards'; readonly first: string; readonly second: string }
    | {
        readonly kind: 'additive';
        readonly first: string;
        readonly second: string;
        readonly late: string;
      }
    | { readonly kind: 'from-max'; readonly broken: string; readonly most: string }
    | { readonly kind: 'share'; readonly done: string; readonly given: string }
    | { readonly kind: 'percent'; readonly rate: string; readonly from: number }
    | {
        readonly kind: 'half';
        readonly inTime: string;
        readonly late: string;
        readonly given: string;
      }
    | { readonly kind: 'money'; readonly planned: string; readonly raised: string }
  );

interface Common {
  readonly code: string;
  /** In hundredths. */
  readonly points: number;
}

/** What an input takes; amounts and rates in steps of `10 ** -digits`. */
export interface SyntheticInput {
  readonly name: string;
  readonly kind: 'integer' | 'yes-no' | 'percent' | 'amount';
  readonly digits: 0 | 1 | 4;
  /** In steps. */
  readonly most: number;
  /** Another input that it does not exceed. */
  readonly within?: string;
  readonly atLeast?: number;
}

const POINTS = [100, 150, 50, 200, 75] as const;
const FROM = [60, 70, 80, 90] as const;

/** One after the other, each with inputs of its own. */
const SHAPES: readonly ((at: number, common: Common) => SyntheticLeaf)[] = [
  (at, c) => ({
    ...c,
    kind: 'tiers',
    done: `xong_${at}`,
    given: `giao_${at}`,
    from: FROM[at % 4] ?? 80,
  }),
  (at, c) => ({
    ...c,
    kind: 'bands',
    count: `số_lượng_${at}`,
    bounds: [2 + (at % 3), 5 + (at % 4), 10 + (at % 5)],
  }),
  (at, c) => ({
    ...c,
    kind: 'excess',
    people: `dân_số_${at}`,
    free: 10_000 + 1_000 * (at % 7),
    step: 1_500,
  }),
  (at, c) => ({ ...c, kind: 'guards', first: `niêm_yết_${at}`, second: `điện_tử_${at}` }),
  (at, c) => ({
    ...c,
    kind: 'additive',
    first: `đúng_mẫu_${at}`,
    second: `đủ_mục_${at}`,
    late: `chậm_${at}`,
  }),
  (at, c) => ({ ...c, kind: 'from-max', broken: `vi_phạm_${at}`, most: `sai_sót_${at}` }),
  (at, c) => ({ ...c, kind: 'share', done: `rà_soát_${at}`, given: `phải_rà_soát_${at}` }),
  (at, c) => ({ ...c, kind: 'percent', rate: `tỷ_lệ_${at}`, from: FROM[(at + 1) % 4] ?? 70 }),
  (at, c) => ({
    ...c,
    kind: 'half',
    inTime: `đúng_hạn_${at}`,
    late: `trễ_hạn_${at}`,
    given: `đến_hạn_${at}`,
  }),
  (at, c) => ({ ...c, kind: 'money', planned: `dự_toán_${at}`, raised: `thực_thu_${at}` }),
];

/** Ten leaves a criterion, ten criteria a field. */
export function syntheticLeaves(count: number): readonly SyntheticLeaf[] {
  return Array.from({ length: count }, (_, at) => {
    const [field, criterion, leaf] = [Math.floor(at / 100), Math.floor(at / 10) % 10, at % 10];
    const code = `${field + 1}.${criterion + 1}.${leaf + 1}`;
    const points = POINTS[at % POINTS.length] ?? 100;
    const shape = SHAPES[at % SHAPES.length];
    if (!shape) throw new Error('there are shapes');
    return shape(at, { code, points });
  });
}

const whole = (name: string, most: number, more: Partial<SyntheticInput> = {}): SyntheticInput => ({
  name,
  kind: 'integer',
  digits: 0,
  most,
  ...more,
});
const yesNo = (name: string): SyntheticInput => ({ name, kind: 'yes-no', digits: 0, most: 1 });

/** The inputs of a leaf, those that bound others first. */
export function inputsOfLeaf(leaf: SyntheticLeaf): readonly SyntheticInput[] {
  switch (leaf.kind) {
    case 'tiers':
    case 'share':
      return [whole(leaf.given, 20_000), whole(leaf.done, 20_000, { within: leaf.given })];
    case 'bands':
      return [whole(leaf.count, 1_000)];
    case 'excess':
      return [whole(leaf.people, 500_000)];
    case 'guards':
      return [yesNo(leaf.first), yesNo(leaf.second)];
    case 'additive':
      return [yesNo(leaf.first), yesNo(leaf.second), whole(leaf.late, 100)];
    case 'from-max':
      return [whole(leaf.broken, 100), whole(leaf.most, 100)];
    case 'percent':
      return [{ name: leaf.rate, kind: 'percent', digits: 4, most: 10_000 }];
    case 'half':
      return [
        whole(leaf.given, 20_000),
        whole(leaf.inTime, 10_000, { within: leaf.given }),
        whole(leaf.late, 10_000, { within: leaf.given }),
      ];
    case 'money':
      return [
        { name: leaf.planned, kind: 'amount', digits: 1, most: 1_000_000, atLeast: 10 },
        { name: leaf.raised, kind: 'amount', digits: 1, most: 1_000_000 },
      ];
  }
}
