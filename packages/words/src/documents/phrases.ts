import type { Level } from '@cchc/model';
import type { InBoth } from '../tongue.js';

type Two = (a: string, b: string) => string;
type Three = (a: string, b: string, c: string) => string;
type One = (a: string) => string;

/** What a document says of grades, ranks and rounding. */
export interface DocumentPhrases {
  readonly levels: Readonly<Record<Level, string>>;
  readonly total: string;
  readonly totalWithoutBonus: string;
  readonly means: string;
  readonly otherwise: string;
  readonly ofMost: One;
  readonly every: Two;
  readonly partsBelow: Three;
  readonly veto: Two;
  readonly downgrade: Two;
  readonly cap: Two;
  readonly quota: Three;
  /** Behind a quota: a limit below this is this. */
  readonly butAtLeast: (units: string) => string;
  readonly inEachBlock: string;
  readonly rankBy: (keys: readonly string[]) => string;
  readonly best: Readonly<Record<'highest' | 'lowest', One>>;
  readonly decisionOf: One;
  readonly tied: One;
  readonly withinBlocks: string;
  readonly neverRound: string;
  readonly digits: One;
}

export const DOCUMENT_PHRASES: InBoth<DocumentPhrases> = {
  vi: {
    levels: {
      field: 'lĩnh vực',
      criterion: 'tiêu chí',
      subcriterion: 'tiêu chí thành phần',
      item: 'mục',
    },
    total: 'tổng điểm',
    totalWithoutBonus: 'tổng điểm không kể điểm cộng',
    means: 'trung bình',
    otherwise: 'các trường hợp còn lại',
    ofMost: (range) => `${range} điểm tối đa`,
    every: (level, range) => `mọi ${level} ${range}`,
    partsBelow: (level, range, most) => `số ${level} ${range} không quá ${most}`,
    veto: (grade, when) => `xếp “${grade}” khi ${when}`,
    downgrade: (steps, when) => `hạ ${steps} bậc khi ${when}`,
    cap: (grade, when) => `xếp cao nhất là “${grade}” khi ${when}`,
    butAtLeast: (units) => `, nhưng ít nhất ${units} đơn vị`,
    quota: (most, grade, where) => `nhiều nhất ${most} đơn vị được xếp “${grade}”${where}`,
    inEachBlock: ' trong mỗi khối',
    rankBy: (keys) => `xếp theo ${keys.join(', rồi đến ')}`,
    best: {
      highest: (value) => `${value} từ cao xuống thấp`,
      lowest: (value) => `${value} từ thấp lên cao`,
    },
    decisionOf: (authority) => `quyết định của ${authority}`,
    tied: (most) => `cùng hạng khi chênh nhau không quá ${most}`,
    withinBlocks: 'xếp trong từng khối',
    neverRound: 'không làm tròn',
    digits: (digits) => `${digits} chữ số thập phân`,
  },
  en: {
    levels: {
      field: 'field',
      criterion: 'criterion',
      subcriterion: 'sub-criterion',
      item: 'item',
    },
    total: 'total',
    totalWithoutBonus: 'total without bonus',
    means: 'means',
    otherwise: 'all others',
    ofMost: (range) => `${range} of the points`,
    every: (level, range) => `every ${level} ${range}`,
    partsBelow: (level, range, most) => `of each ${level} ${range}, at most ${most}`,
    veto: (grade, when) => `graded “${grade}” when ${when}`,
    downgrade: (steps, when) => `lowered by ${steps} when ${when}`,
    cap: (grade, when) => `at most “${grade}” when ${when}`,
    butAtLeast: (units) => `, but at least ${units} of them`,
    quota: (most, grade, where) => `at most ${most} of the units are graded “${grade}”${where}`,
    inEachBlock: ' in each block',
    rankBy: (keys) => `by ${keys.join(', then ')}`,
    best: {
      highest: (value) => `${value}, highest first`,
      lowest: (value) => `${value}, lowest first`,
    },
    decisionOf: (authority) => `decision of ${authority}`,
    tied: (most) => `tied where they differ by at most ${most}`,
    withinBlocks: 'within each block',
    neverRound: 'never',
    digits: (digits) => `${digits} decimal ${digits === '1' ? 'place' : 'places'}`,
  },
};
