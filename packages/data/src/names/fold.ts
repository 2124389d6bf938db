/** Letters in small, and any run of blanks or `_` as one blank: `Đơn_vị` and `đơn vị` are one word. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/** As `fold`, and without accents: how people type names of files and headers. */
export function unaccented(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[-\s]+/g, ' ');
}
