/** Letters of Latin alphabets with their marks in one piece: no normal form changes them. */
const IN_ONE_PIECE = /^[\u0000-\u02ff\u1ea0-\u1ef9]*$/;

export function nfc(text: string): string {
  return IN_ONE_PIECE.test(text) ? text : text.normalize('NFC');
}
