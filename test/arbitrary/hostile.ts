import type { Tongue } from '@cchc/language';
import fc from 'fast-check';
import { rulebookSpec } from './rulebook-spec.js';
import { writeRulebook } from './write-rulebook.js';

const SIGNS = '{ } ( ) : ; , " ` /* */ // % × / -'.split(' ').concat('\n', '\u0000');

/** Words and signs of the language and of nothing, to be strewn about. */
const scrap = fc.oneof(
  fc.constantFrom(...SIGNS),
  fc.constantFrom(
    'chấm',
    'score',
    'tiêu chí',
    'từ',
    'mỗi',
    'khảo sát',
    'tối đa',
    'không',
    'điểm của',
    'trở lên',
    'x',
  ),
  fc.constantFrom(
    '0.25',
    '16,000',
    '1e5',
    '31/2',
    '31/12/2025',
    '99999999999999999999,5',
    '\ud800',
    'và',
    '\u202e',
    'tỷ_lệ_hồ_sơ_giải_quyết_đúng_hạn_của_xã_ấy',
    `${'một_tên_dài_bốn_mươi_chữ_'.repeat(2)}: /`,
    'số liệu tỷ_lệ_hồ_sơ_giải_quyết_đúng_hạn_của_xã_ấy =',
    'đặt tỷ_lệ_hồ_sơ_giải_quyết_đúng_hạn_của_xã_ấy:',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

/** Any characters at all: no word of the language in them. */
export const garbage: fc.Arbitrary<string> = fc.string({ unit: 'binary', maxLength: 400 });

/** Words and signs of the language without a sentence. */
export const soup: fc.Arbitrary<string> = fc
  .array(scrap, { maxLength: 60 })
  .map((parts) => parts.join(' '));

type Edit = (before: string, cut: string, behind: string, put: string) => string;

const EDITS: readonly Edit[] = [
  (before, _cut, behind) => before + behind,
  (before, cut, behind, put) => before + put + cut + behind,
  (before, cut, behind) => before + cut + cut + behind,
  (before, _cut, behind, put) => before + put + behind,
];

/** Texts with parts cut out, doubled, replaced or strewn in. */
export function edited(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(40), scrap, fc.constantFrom(...EDITS)), {
    minLength: 1,
    maxLength: 4,
  });
  return fc.tuple(texts, edits).map(([text, all]) =>
    all.reduce((now, [where, length, put, edit]) => {
      const at = where % (now.length + 1);
      return edit(now.slice(0, at), now.slice(at, at + length), now.slice(at + length), put);
    }, text),
  );
}

/** A good rulebook but for a few edits. */
export const nearMiss: fc.Arbitrary<string> = edited(
  fc
    .tuple(rulebookSpec, fc.constantFrom<Tongue>('vi', 'en'))
    .map(([spec, tongue]) => writeRulebook(spec, tongue)),
);
