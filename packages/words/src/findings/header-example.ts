import type { HeaderItem } from '@cchc/language';
import type { Speaker } from '../speaker.js';

/** A line of the header as it is typed, for each item that may be missing. */
export function headerExample(item: HeaderItem, say: Speaker): string {
  return EXAMPLES[item](say);
}

const EXAMPLES: Readonly<Record<HeaderItem, (say: Speaker) => string>> = {
  language: (say) => say.code`{language}: 1`,
  code: (say) => say.code`{code}: CCHC_XA`,
  year: (say) => say.code`{year}: 2026`,
  scale: (say) => say.code`{scale}: 100`,
  basis: (say) => say.code`{basis}: "Quyết định 876/QĐ-BNV" {dated} 10/11/2022`,
  round: (say) => say.code`{round}: {per} {subcriterion} 2 {digits}`,
  units: (say) => say.code`{units}: xã, phường`,
  block: (say) => say.code`{block}: {by unit type}`,
};
