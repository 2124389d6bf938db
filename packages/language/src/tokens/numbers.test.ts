import { decimal } from '@cchc/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Tongue } from '../findings.js';
import { readNumber, writeNumber } from './numbers.js';

const tongue = fc.constantFrom<Tongue>('vi', 'en');
const digits = (least: number, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most })
    .map((all) => all.join(''));
/** Decimals in the form that `decimal` gives. */
const number = fc
  .tuple(digits(1, 12), digits(0, 6))
  .map(([whole, fraction]) => decimal(fraction === '' ? whole : `${whole}.${fraction}`))
  .filter((value) => value !== undefined);

it('reads what it writes, with and without marks between thousands', () => {
  fc.assert(
    fc.property(number, tongue, fc.boolean(), (value, language, grouped) => {
      const reading = readNumber(writeNumber(value, language, grouped), language);
      if (reading.kind === 'ambiguous') expect(reading.readings[1]).toBe(value);
      else expect(reading).toEqual({ kind: 'number', value });
    }),
  );
});

it('reads in one language what is its mirror image in the other', () => {
  const mirrored = (text: string) => text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
  const text = fc.stringMatching(/^\d{1,4}([.,]\d{1,4}){0,3}$/);
  fc.assert(
    fc.property(text, (written) => {
      const [vi, en] = [readNumber(written, 'vi'), readNumber(mirrored(written), 'en')];
      expect(vi.kind).toBe(en.kind);
      if (vi.kind === 'number') expect(en).toEqual(vi);
    }),
  );
});

it('gives a number instead that the file can read', () => {
  const text = fc.stringMatching(/^\d{1,4}([.,]\d{1,4}){0,3}$/);
  fc.assert(
    fc.property(text, tongue, (written, language) => {
      const reading = readNumber(written, language);
      if (reading.kind === 'malformed' && reading.instead !== undefined)
        expect(readNumber(reading.instead, language).kind).not.toBe('malformed');
      if (reading.kind === 'ambiguous')
        for (const [index, one] of reading.written.entries())
          expect(readNumber(one, language)).toEqual({
            kind: 'number',
            value: reading.readings[index],
          });
    }),
  );
});

it.each<[string, Tongue, string]>([
  ['0,25', 'vi', '0.25'],
  ['16.000', 'vi', '16000'],
  ['1.234.567,5', 'vi', '1234567.5'],
  ['0,001', 'vi', '0.001'],
  ['1234,567', 'vi', '1234.567'],
  ['05', 'vi', '5'],
  ['0.25', 'en', '0.25'],
  ['16,000', 'en', '16000'],
])('reads %s (%s)', (written, language, value) => {
  expect(readNumber(written, language)).toEqual({ kind: 'number', value });
});

it.each<[string, Tongue, string | undefined]>([
  ['0.25', 'vi', '0,25'],
  ['16,000.5', 'vi', '16000,5'],
  ['0,25', 'en', '0.25'],
  ['1,2,3', 'vi', undefined],
  ['16.00.000', 'vi', undefined],
  ['0.123', 'vi', '0,123'],
  ['1'.repeat(101), 'vi', undefined],
])('refuses %s (%s) and offers %s', (written, language, instead) => {
  expect(readNumber(written, language)).toEqual({ kind: 'malformed', instead });
});

it('asks about what looks like thousands', () => {
  expect(readNumber('16,000', 'vi')).toEqual({
    kind: 'ambiguous',
    readings: ['16000', '16'],
    written: ['16.000', '16'],
  });
  expect(readNumber('16.125', 'en')).toEqual({
    kind: 'ambiguous',
    readings: ['16125', '16.125'],
    written: ['16,125', '16.1250'],
  });
});
