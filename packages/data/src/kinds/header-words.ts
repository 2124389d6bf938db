import { unaccented } from '../names/fold.js';

/**
 * What may head a column, in both languages; the first word of each is the one that messages show.
 * Compared without accents, whatever the case, blanks and `_`.
 */
export const HEADER_WORDS = {
  unit: { en: ['unit'], vi: ['đơn vị', 'mã đơn vị'] },
  name: { en: ['name'], vi: ['tên', 'tên đơn vị'] },
  type: { en: ['type'], vi: ['loại', 'loại đơn vị'] },
  block: { en: ['block'], vi: ['khối'] },
  round: { en: ['round'], vi: ['đợt', 'vòng'] },
  input: { en: ['input'], vi: ['số liệu'] },
  value: { en: ['value'], vi: ['giá trị'] },
  evidence: { en: ['evidence'], vi: ['minh chứng'] },
  state: { en: ['state'], vi: ['trạng thái'] },
  issued: { en: ['issued'], vi: ['ngày ban hành'] },
  issuer: { en: ['issuer'], vi: ['cơ quan ban hành'] },
  reference: { en: ['reference'], vi: ['số ký hiệu', 'số, ký hiệu'] },
  section: { en: ['section'], vi: ['mục'] },
  page: { en: ['page'], vi: ['trang'] },
  survey: { en: ['survey'], vi: ['khảo sát'] },
  group: { en: ['group'], vi: ['nhóm'] },
  option: { en: ['option'], vi: ['phương án'] },
  count: { en: ['count'], vi: ['số phiếu', 'số lượng'] },
  respondent: { en: ['respondent'], vi: ['người trả lời', 'mã người trả lời'] },
  criterion: { en: ['criterion'], vi: ['tiêu chí'] },
  rater: { en: ['rater'], vi: ['người chấm'] },
  score: { en: ['score'], vi: ['điểm', 'điểm chấm'] },
  choice: { en: ['choice'], vi: ['lựa chọn'] },
  reason: { en: ['reason'], vi: ['lý do'] },
} as const satisfies Record<
  string,
  { readonly en: readonly string[]; readonly vi: readonly string[] }
>;

export type HeaderWord = keyof typeof HEADER_WORDS;

/** The word that a header stands for; none where it is the rulebook's own or unknown. */
export function headerWord(name: string): HeaderWord | undefined {
  return BY_SPELLING.get(unaccented(name));
}

const BY_SPELLING = new Map(
  (Object.keys(HEADER_WORDS) as HeaderWord[]).flatMap((word) => {
    const { en, vi } = HEADER_WORDS[word];
    return [...en, ...vi].map((spelling) => [unaccented(spelling), word] as const);
  }),
);
