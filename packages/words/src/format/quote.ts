/** How much of the author's own text a sentence shows. */
const MOST_CHARACTERS = 60;

/**
 * The author's own text in backticks, on one line and cut where it is long. Backticks inside become
 * apostrophes, so that what reads the sentence as Markdown still sees one quotation.
 */
export function quote(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').replaceAll('`', "'"));
  const shown =
    characters.length > MOST_CHARACTERS
      ? `${characters.slice(0, MOST_CHARACTERS).join('')}…`
      : characters.join('');
  return `\`${shown}\``;
}
