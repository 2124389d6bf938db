import { it, expect } from 'vitest';
import { check, cure } from '../../../../../test/language/check.js';
import { leaf, leafEn, rulebook } from '../../../../../test/language/rulebook.js';

it('reads numbers by the language of the file', () => {
  check(
    leaf(`
    chấm theo giao {
      đến 16.000: 0,25
      trên 16.000 đến 1.000.000: 05
      còn lại: 10
    }`),
  );
  check(
    leafEn(`
    score by giao {
      to 16,000: 0.25
      above 16,000 to 1,000,000: 05
      else: 10
    }`),
  );
});

it('refuses the marks of the other language, and gives the number', () => {
  check(
    leaf(`
    chấm theo giao {
      đến 16,000.5: 0.25
//        ^^^^^^^^ NUMBER_NOT_IN_FILE_LANGUAGE written=16,000.5 instead=16000,5 fileTongue=vi
//                  ^^^^ NUMBER_NOT_IN_FILE_LANGUAGE written=0.25 instead=0,25 fileTongue=vi
      còn lại: 1.5
//             ^^^ NUMBER_NOT_IN_FILE_LANGUAGE written=1.5 instead=1,5 fileTongue=vi
    }`),
  );
  check(
    leafEn(`
    score by giao {
      to 16: 0,25
//           ^^^^ NUMBER_NOT_IN_FILE_LANGUAGE written=0,25 instead=0.25 fileTongue=en
      else: 1,5
//          ^^^ NUMBER_NOT_IN_FILE_LANGUAGE written=1,5 instead=1.5 fileTongue=en
    }`),
  );
});

it('refuses what is a number in no language', () => {
  check(
    leaf(`
    chấm theo giao {
      đến 1.0000: 5
//        ^^^^^^ NUMBER_NOT_IN_FILE_LANGUAGE written=1.0000 instead=1 fileTongue=vi
      còn lại: 1,2,3
//             ^^^^^ NUMBER_NOT_IN_FILE_LANGUAGE written=1,2,3 instead=- fileTongue=vi
    }`),
  );
});

it('writes the number as the file wants it', () => {
  const cured = cure(leaf(`    chấm 0.25`));
  expect(cured).toContain('chấm 0,25');
  check(cured);
});

it('asks about a decimal that looks like thousands', () => {
  check(
    leaf(`
    chấm theo giao {
      đến 16,000: 5
//        ^^^^^^ NUMBER_AMBIGUOUS written=16,000 readings=16000|16 instead=16.000|16
      đến 16,500: 1
//        ^^^^^^ NUMBER_AMBIGUOUS written=16,500 readings=16500|16.5 instead=16.500|16,5
      còn lại: 10
    }`),
  );
  check(
    leafEn(`
    score by giao {
      to 16.000: 5
//       ^^^^^^ NUMBER_AMBIGUOUS written=16.000 readings=16000|16 instead=16,000|16
      else: 10
    }`),
  );
});

it('offers both readings', () => {
  const text = leaf(`    chấm theo giao { đến 16,500: 5; còn lại: 10 }`);
  expect(cure(text, 0)).toContain('đến 16.500: 5');
  expect(cure(text, 1)).toContain('đến 16,5: 5');
  check(cure(text, 0));
  check(cure(text, 1));
});

it('offers a decimal of three digits in another form than the one that was asked about', () => {
  const text = leaf(`    chấm theo giao { đến 33,333: 5; còn lại: 10 }`);
  check(
    leaf(`
    chấm theo giao {
      đến 33,333: 5
//        ^^^^^^ NUMBER_AMBIGUOUS written=33,333 readings=33333|33.333 instead=33.333|33,3330
      còn lại: 10
    }`),
  );
  check(cure(text, 1));
});

it('does not ask about small decimals', () => {
  check(leaf(`    chấm theo xong / giao { đến 0,001: 0,125; còn lại: 10 }`));
});

it('does not take codes for numbers', () => {
  check(
    rulebook(`
  lĩnh vực 1 "Một" 10 điểm {
    tiêu chí 1.1 "Một" 4 điểm { chấm 4 }
    tiêu chí 1.100 "Hai" 6 điểm { chấm điểm của 1.1 }
  }`),
  );
});
