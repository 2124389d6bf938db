import { html, nothing, type TemplateResult } from 'lit-html';
import type { Tongue } from '@cchc/words';

/** How many decimals the numbers of a column have at most; words count for nothing. */
export function decimalsIn(column: readonly string[], tongue: Tongue): number {
  return Math.max(0, ...column.map((shown) => decimalsOf(shown, tongue) ?? 0));
}

/**
 * Room behind a number for the decimals that others of its column have, so that they stand point under point.
 * Nothing is added to what is read or copied.
 */
export function room(
  shown: string,
  decimals: number,
  tongue: Tongue,
): TemplateResult | typeof nothing {
  const own = decimalsOf(shown, tongue);
  if (own === undefined || own >= decimals) return nothing;
  const missing = (own === 0 ? MARKS[tongue] : '') + '0'.repeat(decimals - own);
  return html`<span class="room" data-room=${missing}></span>`;
}

const MARKS: Readonly<Record<Tongue, string>> = { vi: ',', en: '.' };

function decimalsOf(shown: string, tongue: Tongue): number | undefined {
  if (!/^[-−+]?\d/.test(shown)) return undefined;
  const at = shown.indexOf(MARKS[tongue]);
  return at < 0 ? 0 : shown.length - at - 1;
}
