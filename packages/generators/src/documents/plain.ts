/**
 * An author's text on one line of a document: line breaks are blanks, and what cannot be seen but
 * turns the writing around (bidirectional marks) or breaks a file (control characters) is dropped.
 */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .trim();
}
