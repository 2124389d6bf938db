import type { Separator } from '../findings.js';

/** The separator that stands most often in the first line, outside quotes; undefined in a single column. */
export function detectSeparator(text: string): Separator | undefined {
  const counts = SEPARATORS.map((separator) => ({ separator, count: 0 }));
  for (const character of headOf(text)) {
    const met = counts.find(({ separator }) => separator === character);
    if (met) met.count++;
  }
  const [best] = counts.toSorted((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.separator : undefined;
}

const SEPARATORS: readonly Separator[] = ['\t', ';', ','];

/** The first line that is not blank, without what stands in quotes. */
function headOf(text: string): string {
  const start = text.search(/\S/);
  let quoted = false;
  let head = '';
  for (let at = Math.max(start, 0); at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) break;
    else if (!quoted) head += character;
  }
  return head;
}
