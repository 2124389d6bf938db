import type { RuntimeFunction } from '../sql/dialect.js';
import { WIDE, gcd, literal, quotient, wide } from './spelling.js';

type Call = (...args: readonly string[]) => string;

const matches = (text: string, pattern: string): string => `${text} RLIKE ${literal(pattern)}`;

// Numbers as text: a sign, digits, a point and digits.
const isNumber = (text: string): string => matches(text, '^[+-]?[0-9]+([.][0-9]+)?\\z');
const decimalsOf = (text: string): string =>
  `trim(TRAILING '0' FROM regexp_extract(${text}, ${literal('[.]([0-9]+)\\z')}, 1))`;
const digitsOf = (text: string, digits: string): string => {
  const whole = `regexp_extract(${text}, '^[+-]?([0-9]+)', 1)`;
  const all = digits === '0' ? whole : `${whole} || rpad(${decimalsOf(text)}, ${digits}, '0')`;
  return `trim(LEADING '0' FROM ${all})`;
};

const wholeOf: Call = (text = '', digits = '') =>
  `CASE WHEN ${isNumber(text)} AND length(${decimalsOf(text)}) <= ${digits} ` +
  `AND length(${digitsOf(text, digits)}) <= 15 ` +
  `THEN CAST(CASE WHEN ${text} LIKE '-%' THEN '-0' ELSE '0' END || ${digitsOf(text, digits)} AS BIGINT) END`;

const wholeFault: Call = (text = '', digits = '') =>
  `CASE WHEN ${text} IS NULL THEN NULL WHEN NOT ${isNumber(text)} THEN 'unreadable' ` +
  `WHEN length(${decimalsOf(text)}) > ${digits} THEN 'too-fine' ` +
  `WHEN length(${digitsOf(text, digits)}) > 15 ` +
  `THEN CASE WHEN ${text} LIKE '-%' THEN 'below-lowest' ELSE 'above-highest' END END`;

/** Digit by digit, since there may be any number of them. */
const restOf = (places: string, step: string): string =>
  `aggregate(split(${places}, ''), ${wide('0')}, (rest_, digit_) -> ` +
  `${wide(`(rest_ * 10 + CAST('0' || digit_ AS INT)) % ${step}`)})`;

const fixedText: Call = (number = '', digits = '') => {
  if (digits === '0') return `CAST(${number} AS STRING)`;
  const padded = `regexp_replace(CAST(${number} AS STRING), '^(-?)', ${literal(`$1${'0'.repeat(Number(digits))}`)})`;
  const pattern = literal(`^(-?)0*([0-9]+)([0-9]{${digits}})\\z`);
  return `regexp_replace(${padded}, ${pattern}, ${literal('$1$2.$3')})`;
};

/** Space and line ends of ECMAScript. */
const BLANK =
  '^[\\t\\n\\x0b\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]*\\z';

/** Names for parts of an expression: each value is worked out once. */
function once(value: string, name: string, then: string): string {
  return `get(transform(array(${value}), ${name} -> ${then}), 0)`;
}

/** 10^k for the places of a decimal, as many as the type has digits for. */
const power = (places: string): string => wide(`rpad('1', ${places} + 1, '0')`);

/** 2^126 and 5^54: of a decimal that ends and has too many places, the rest of a divisor by them is 1. */
const TWOS = String(2n ** 126n);
const FIVES = String(5n ** 54n);

const ratioText: Call = (num = '', den = '', digits = '') => {
  const sides = `named_struct('num_', ${wide(num)}, 'den_', ${wide(den)})`;
  const lowest =
    `named_struct('sign_', CASE WHEN sides_.num_ < 0 THEN '-' ELSE '' END, ` +
    `'num_', ${quotient('abs(sides_.num_)', 'shared_')}, 'den_', ${quotient('sides_.den_', 'shared_')})`;
  const shared = gcd('abs(sides_.num_)', 'sides_.den_');
  const places = `get(filter(sequence(0, 37), places_ -> ${power('places_')} % lowest_.den_ = 0), 0)`;
  const ofTwos = gcd('lowest_.den_', TWOS);
  const ofFives = gcd('lowest_.den_', FIVES);
  const whole = `lowest_.sign_ || CAST(${quotient('lowest_.num_', 'lowest_.den_')} AS STRING)`;
  const rest = `lowest_.num_ % lowest_.den_ * ${quotient(power('exact_'), 'lowest_.den_')}`;
  const text =
    `CASE WHEN exact_ IS NULL AND ${wide(ofTwos)} * ${wide(ofFives)} = lowest_.den_ ` +
    `THEN raise_error('a decimal of too many places') ` +
    `WHEN exact_ IS NULL THEN lowest_.sign_ || CAST(lowest_.num_ AS STRING) || '/' || CAST(lowest_.den_ AS STRING) ` +
    `WHEN greatest(exact_, ${digits}) = 0 THEN ${whole} ` +
    `ELSE ${whole} || '.' || rpad(CASE WHEN exact_ = 0 THEN '' ` +
    `ELSE lpad(CAST(${wide(rest)} AS STRING), exact_, '0') END, greatest(exact_, ${digits}), '0') END`;
  const all = once(
    sides,
    'sides_',
    once(shared, 'shared_', once(lowest, 'lowest_', once(places, 'exact_', text))),
  );
  return `CASE WHEN ${den} <> 0 AND ${num} IS NOT NULL THEN ${all} END`;
};

const CONTROLS = Array.from({ length: 32 }, (_, code) =>
  literal(JSON.stringify(String.fromCharCode(code)).slice(1, -1)),
);

/** What every control character is in JSON is looked up; most texts have none. */
const jsonText: Call = (text = '') => {
  const plain = `replace(replace(${text}, ${literal('\\')}, ${literal('\\\\')}), '"', ${literal('\\"')})`;
  const each =
    `CASE WHEN one_ = ${literal('\\')} THEN ${literal('\\\\')} WHEN one_ = '"' THEN ${literal('\\"')} ` +
    `WHEN one_ < ' ' THEN get(array(${CONTROLS.join(', ')}), ascii(one_)) ELSE one_ END`;
  return (
    `'"' || CASE WHEN ${matches(text, '[\\x00-\\x1f]')} ` +
    `THEN array_join(transform(split(${text}, ''), one_ -> ${each}), '') ELSE ${plain} END || '"'`
  );
};

/** The functions of a package are written out where they are asked: Spark keeps none of them in a session's plan. */
export const CALLS: Readonly<Record<RuntimeFunction, Call>> = {
  whole_of: wholeOf,
  whole_fault: wholeFault,
  stepped_of: (text = '', digits = '', step = '') =>
    `CASE WHEN (${wholeOf(text, digits)}) % ${step} = 0 THEN ${wholeOf(text, digits)} END`,
  stepped_fault: (text = '', digits = '', step = '') =>
    `CASE WHEN ${isNumber(text)} AND length(${decimalsOf(text)}) <= ${digits} ` +
    `AND ${restOf(digitsOf(text, digits), step)} <> 0 THEN 'too-fine' ELSE ${wholeFault(text, digits)} END`,
  truth_of: (text = '') => `CASE ${text} WHEN 'yes' THEN TRUE WHEN 'no' THEN FALSE END`,
  day_of: (text = '') =>
    `CASE WHEN ${text} >= '0001' AND ${matches(text, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z')} ` +
    `THEN try_cast(${text} AS DATE) END`,
  moment_of: (text = '') =>
    `CASE WHEN ${text} >= '0001' AND ${matches(text, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\z')} ` +
    `THEN try_cast(replace(${text}, 'T', ' ') AS TIMESTAMP_NTZ) END`,
  // Scores of the year before: decimals, or fractions such as 1/3.
  numerator_of: (text = '') =>
    `CASE WHEN ${text} LIKE '%/%' THEN ${wide(`split_part(${text}, '/', 1)`)} ` +
    `ELSE ${wide(`replace(${text}, '.', '')`)} END`,
  denominator_of: (text = '') =>
    `CASE WHEN ${text} LIKE '%/%' THEN ${wide(`split_part(${text}, '/', 2)`)} ` +
    `ELSE ${wide(`'1' || repeat('0', length(split_part(${text}, '.', 2)))`)} END`,
  json_text: jsonText,
  fixed_text: fixedText,
  plain_text: (number = '', digits = '') =>
    digits === '0'
      ? `CAST(${number} AS STRING)`
      : `trim(TRAILING '.' FROM trim(TRAILING '0' FROM ${fixedText(number, digits)}))`,
  ratio_text: ratioText,
  is_blank: (text = '') => matches(text, BLANK),
};

export { WIDE };
