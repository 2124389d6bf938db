import type { SuspectedEncoding } from '../findings.js';

/**
 * Which encoding a text that is not UTF-8 may be in, told by the bytes that only that encoding uses
 * often: a hint for the message, never a way to read the text.
 */
export function suspectEncoding(bytes: Uint8Array, asUtf8: string): SuspectedEncoding {
  if (bytes.includes(0)) return 'binary';
  if (isMostlyUtf8(asUtf8)) return 'broken-utf-8';
  const [best] = SUSPECTS.map(({ name, marks }) => ({ name, count: count(bytes, marks) })).toSorted(
    (a, b) => b.count - a.count,
  );
  return best && best.count > 0 ? best.name : 'broken-utf-8';
}

/** More letters beyond ASCII came out whole than broken: somebody cut or pasted into a UTF-8 file. */
function isMostlyUtf8(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return whole > broken;
}

type Marks = (byte: number, before: number) => boolean;

function count(bytes: Uint8Array, marks: Marks): number {
  let found = 0;
  bytes.forEach((byte, index) => {
    if (marks(byte, bytes[index - 1] ?? 0)) found++;
  });
  return found;
}

const isAsciiVowel = oneOf(Array.from('aeiouyAEIOUY', (letter) => letter.charCodeAt(0)));
/** ă â ê ô ơ ư of windows-1258, small and capital. */
const isVowel1258 = oneOf([0xe3, 0xe2, 0xea, 0xf4, 0xf5, 0xfd, 0xc3, 0xc2, 0xca, 0xd4, 0xd5, 0xdd]);
/** Grave, hook, tilde, acute and dot of windows-1258, which follow their vowel. */
const isTone1258 = oneOf([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
/** đ Đ of windows-1258. */
const isD1258 = oneOf([0xf0, 0xd0]);
/** ơ ư of VNI. */
const isHornVni = oneOf([0xf4, 0xf6, 0xd4, 0xd6]);
/** The marks of VNI, which follow their vowel: ù ø û õ ï, and those with circumflex or breve. */
const isMarkVni = oneOf([
  0xf9, 0xf8, 0xfb, 0xf5, 0xef, 0xe1, 0xe0, 0xe5, 0xe3, 0xe4, 0xe2, 0xe9, 0xe8, 0xfa, 0xfc, 0xeb,
  0xea,
]);
/** đ Đ of VNI. */
const isDVni = oneOf([0xf1, 0xd1]);

const SUSPECTS: readonly { readonly name: SuspectedEncoding; readonly marks: Marks }[] = [
  // Signs such as § and ¬ everywhere else; in TCVN3 they are Đ ă â ê ô ơ ư đ and the tones of a.
  { name: 'tcvn3', marks: (byte) => byte >= 0xa7 && byte <= 0xbe },
  {
    name: 'windows-1258',
    marks: (byte, before) =>
      (isTone1258(byte) && (isAsciiVowel(before) || isVowel1258(before))) || isD1258(byte),
  },
  {
    name: 'vni',
    marks: (byte, before) =>
      (isMarkVni(byte) && (isAsciiVowel(before) || isHornVni(before))) || isDVni(byte),
  },
];

function oneOf(bytes: readonly number[]): (byte: number) => boolean {
  const set = new Set(bytes);
  return (byte) => set.has(byte);
}
