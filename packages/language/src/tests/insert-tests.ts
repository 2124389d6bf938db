import { parse } from '../text.js';

/**
 * The text with tests put in as the last thing that its rulebook says (of several rulebooks, that of
 * the title). Every other line stays as it is.
 */
export function insertTests(text: string, tests: readonly string[], title?: string): string {
  const { rulebooks } = parse(text).document.parseResult.value;
  const chosen = rulebooks.find((one) => one.title === title) ?? rulebooks[0];
  const end = chosen?.$cstNode?.end;
  if (end === undefined || tests.length === 0) return text;
  const brace = text.lastIndexOf('}', end - 1);
  const before = text.slice(0, brace).trimEnd();
  return `${before}\n\n${tests.join('\n')}${text.slice(brace)}`;
}
