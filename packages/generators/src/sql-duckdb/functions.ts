/** What all rulebooks read and write alike, as macros. */
export const FUNCTIONS = String.raw`-- Numbers as text: a sign, digits, a point and digits.
CREATE OR REPLACE MACRO is_number(t) AS regexp_full_match(t, '[+-]?[0-9]+(\.[0-9]+)?');
CREATE OR REPLACE MACRO decimals_of(t) AS rtrim(regexp_extract(t, '\.([0-9]+)$', 1), '0');
CREATE OR REPLACE MACRO digits_of(t, digits) AS
  ltrim(regexp_extract(t, '^[+-]?([0-9]+)', 1) || rpad(decimals_of(t), digits, '0'), '0');
CREATE OR REPLACE MACRO rest_of(places, step) AS CASE
  WHEN step = 1 THEN 0
  WHEN length(places) <= 18 THEN TRY_CAST('0' || places AS BIGINT) % step
  ELSE list_reduce(
    list_transform(regexp_extract_all('0' || places, '.'), lambda c: CAST(c AS HUGEINT)),
    lambda rest, c: (rest * 10 + c) % step)
END;

-- A number at so many digits as a whole number, a multiple of a step; null where the text is none.
CREATE OR REPLACE MACRO whole_of(t, digits) AS CASE
  WHEN is_number(t) AND length(decimals_of(t)) <= digits AND length(digits_of(t, digits)) <= 15
  THEN (CASE WHEN t LIKE '-%' THEN -1 ELSE 1 END) * TRY_CAST('0' || digits_of(t, digits) AS BIGINT)
END;
CREATE OR REPLACE MACRO whole_fault(t, digits) AS CASE
  WHEN t IS NULL THEN NULL
  WHEN NOT is_number(t) THEN 'unreadable'
  WHEN length(decimals_of(t)) > digits THEN 'too-fine'
  WHEN length(digits_of(t, digits)) > 15
  THEN CASE WHEN t LIKE '-%' THEN 'below-lowest' ELSE 'above-highest' END
END;
CREATE OR REPLACE MACRO stepped_of(t, digits, step) AS CASE
  WHEN whole_of(t, digits) % step = 0 THEN whole_of(t, digits)
END;
CREATE OR REPLACE MACRO stepped_fault(t, digits, step) AS CASE
  WHEN is_number(t) AND length(decimals_of(t)) <= digits AND rest_of(digits_of(t, digits), step) <> 0
  THEN 'too-fine'
  ELSE whole_fault(t, digits)
END;
CREATE OR REPLACE MACRO truth_of(t) AS CASE t WHEN 'yes' THEN TRUE WHEN 'no' THEN FALSE END;
CREATE OR REPLACE MACRO day_of(t) AS CASE
  WHEN t >= '0001' AND regexp_full_match(t, '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN TRY_CAST(t AS DATE)
END;
CREATE OR REPLACE MACRO moment_of(t) AS CASE
  WHEN t >= '0001' AND regexp_full_match(t, '[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]')
  THEN TRY_CAST(replace(t, 'T', ' ') AS TIMESTAMP)
END;

-- Scores of the year before: decimals, or fractions such as 1/3.
CREATE OR REPLACE MACRO numerator_of(t) AS CASE
  WHEN t LIKE '%/%' THEN CAST(split_part(t, '/', 1) AS HUGEINT)
  ELSE CAST(replace(t, '.', '') AS HUGEINT)
END;
CREATE OR REPLACE MACRO denominator_of(t) AS CASE
  WHEN t LIKE '%/%' THEN CAST(split_part(t, '/', 2) AS HUGEINT)
  ELSE CAST('1' || repeat('0', length(split_part(t, '.', 2))) AS HUGEINT)
END;

-- White space and line ends of ECMAScript.
CREATE OR REPLACE MACRO is_blank(t) AS regexp_full_match(
  t, '[\t\n\v\f\r \x{00a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}]*');

CREATE OR REPLACE MACRO json_text(t) AS '"' || CASE
  WHEN regexp_matches(t, '[\x00-\x1f]')
  THEN array_to_string(list_transform(regexp_extract_all(t, '(?s).'), lambda c: CASE
    WHEN c = '\' THEN '\\'
    WHEN c = '"' THEN '\"'
    WHEN c = chr(8) THEN '\b'
    WHEN c = chr(9) THEN '\t'
    WHEN c = chr(10) THEN '\n'
    WHEN c = chr(12) THEN '\f'
    WHEN c = chr(13) THEN '\r'
    WHEN c < ' ' THEN '\u' || lpad(lower(to_hex(unicode(c))), 4, '0')
    ELSE c
  END), '')
  ELSE replace(replace(t, '\', '\\'), '"', '\"')
END || '"';

-- A decimal from a whole number: with all its digits, or without closing zeros.
CREATE OR REPLACE MACRO fixed_text(n, digits) AS CASE
  WHEN digits = 0 THEN CAST(n AS VARCHAR)
  ELSE CASE WHEN n < 0 THEN '-' ELSE '' END
    || CAST(abs(n) // CAST('1' || repeat('0', digits) AS BIGINT) AS VARCHAR) || '.'
    || lpad(CAST(abs(n) % CAST('1' || repeat('0', digits) AS BIGINT) AS VARCHAR), digits, '0')
END;
CREATE OR REPLACE MACRO plain_text(n, digits) AS CASE
  WHEN digits = 0 THEN CAST(n AS VARCHAR)
  ELSE rtrim(rtrim(fixed_text(n, digits), '0'), '.')
END;

-- How many decimal places 1 ÷ d has; 39 where it has no end (or more of them than 128 bits hold).
CREATE OR REPLACE MACRO places_of(d) AS CAST(len(list_filter(
  list_transform(range(0, 39), lambda k: CAST('1' || repeat('0', k) AS HUGEINT)),
  lambda p: p % d <> 0)) AS INTEGER);
CREATE OR REPLACE MACRO has_end(d) AS
  d // gcd(d, CAST('85070591730234615865843651857942052864' AS HUGEINT))
    // gcd(d, CAST('55511151231257827021181583404541015625' AS HUGEINT)) = 1;
CREATE OR REPLACE MACRO lowest_text(sign, n, d, k, digits) AS CASE
  WHEN k = 39 AND has_end(d) THEN error('a decimal of too many places')
  WHEN k = 39 THEN sign || CAST(n AS VARCHAR) || '/' || CAST(d AS VARCHAR)
  WHEN greatest(k, digits) = 0 THEN sign || CAST(n // d AS VARCHAR)
  ELSE sign || CAST(n // d AS VARCHAR) || '.' || rpad(CASE
    WHEN k = 0 THEN ''
    ELSE lpad(CAST(n % d * (CAST('1' || repeat('0', k) AS HUGEINT) // d) AS VARCHAR), k, '0')
  END, greatest(k, digits), '0')
END;
-- A decimal of at least so many places where there is one, else a fraction in lowest terms.
CREATE OR REPLACE MACRO ratio_text(num, den, digits) AS list_transform(
  [{'n': abs(CAST(num AS HUGEINT)) // gcd(abs(CAST(num AS HUGEINT)), CAST(den AS HUGEINT)),
    'd': CAST(den AS HUGEINT) // gcd(abs(CAST(num AS HUGEINT)), CAST(den AS HUGEINT))}],
  lambda r: lowest_text(CASE WHEN num < 0 THEN '-' ELSE '' END, r.n, r.d, places_of(r.d), digits))[1];
`;
