/**
 * What all rulebooks read and write alike, as functions. Those that call each other are bound to each other when they
 * are made (`BEGIN ATOMIC`), or call none: what stands in the search path later, and whether anything does, is no matter.
 */
export const FUNCTIONS = String.raw`-- Numbers as text: a sign, digits, a point and digits.
CREATE OR REPLACE FUNCTION is_number(t text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT t ~ '^[+-]?[0-9]+(\.[0-9]+)?$' $$;
CREATE OR REPLACE FUNCTION decimals_of(t text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT rtrim(split_part(t, '.', 2), '0') $$;
CREATE OR REPLACE FUNCTION digits_of(t text, digits integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE BEGIN ATOMIC
  SELECT ltrim(ltrim(split_part(t, '.', 1), '+-') || rpad(decimals_of(t), digits, '0'), '0');
END;

-- A number at so many digits as a whole number, a multiple of a step; null where the text is none.
CREATE OR REPLACE FUNCTION whole_of(t text, digits integer) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  decimals text;
  places text;
BEGIN
  IF t IS NULL OR t !~ '^[+-]?[0-9]+(\.[0-9]+)?$' THEN RETURN NULL; END IF;
  decimals := rtrim(split_part(t, '.', 2), '0');
  IF length(decimals) > digits THEN RETURN NULL; END IF;
  places := ltrim(ltrim(split_part(t, '.', 1), '+-') || rpad(decimals, digits, '0'), '0');
  IF length(places) > 15 THEN RETURN NULL; END IF;
  RETURN CASE WHEN t LIKE '-%' THEN -1 ELSE 1 END * CAST('0' || places AS bigint);
END
$$;
CREATE OR REPLACE FUNCTION whole_fault(t text, digits integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE BEGIN ATOMIC
  SELECT CASE
    WHEN t IS NULL THEN NULL
    WHEN NOT is_number(t) THEN 'unreadable'
    WHEN length(decimals_of(t)) > digits THEN 'too-fine'
    WHEN length(digits_of(t, digits)) > 15
    THEN CASE WHEN t LIKE '-%' THEN 'below-lowest' ELSE 'above-highest' END
  END;
END;
CREATE OR REPLACE FUNCTION stepped_of(t text, digits integer, step bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE BEGIN ATOMIC
  SELECT CASE WHEN whole_of(t, digits) % step = 0 THEN whole_of(t, digits) END;
END;
CREATE OR REPLACE FUNCTION stepped_fault(t text, digits integer, step bigint) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE BEGIN ATOMIC
  SELECT CASE
    WHEN NOT is_number(t) OR length(decimals_of(t)) > digits THEN whole_fault(t, digits)
    WHEN CAST('0' || digits_of(t, digits) AS numeric) % step <> 0 THEN 'too-fine'
    ELSE whole_fault(t, digits)
  END;
END;
CREATE OR REPLACE FUNCTION truth_of(t text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT CASE t WHEN 'yes' THEN TRUE WHEN 'no' THEN FALSE END $$;
CREATE OR REPLACE FUNCTION day_of(t text) RETURNS date
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF t IS NULL OR t !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN RETURN NULL; END IF;
  RETURN make_date(CAST(substr(t, 1, 4) AS integer), CAST(substr(t, 6, 2) AS integer), CAST(substr(t, 9, 2) AS integer));
EXCEPTION WHEN datetime_field_overflow THEN
  RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION moment_of(t text) RETURNS timestamp
LANGUAGE sql IMMUTABLE PARALLEL SAFE BEGIN ATOMIC
  SELECT CASE
    WHEN t ~ '^[0-9-]{10}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$'
    THEN day_of(substr(t, 1, 10)) + CAST(substr(t, 12) AS time)
  END;
END;

-- Scores of the year before: decimals, or fractions such as 1/3.
CREATE OR REPLACE FUNCTION numerator_of(t text) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN t LIKE '%/%' THEN CAST(split_part(t, '/', 1) AS numeric)
    ELSE CAST(replace(t, '.', '') AS numeric)
  END
$$;
CREATE OR REPLACE FUNCTION denominator_of(t text) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN t LIKE '%/%' THEN CAST(split_part(t, '/', 2) AS numeric)
    ELSE CAST('1' || repeat('0', length(split_part(t, '.', 2))) AS numeric)
  END
$$;

-- White space and line ends of ECMAScript.
CREATE OR REPLACE FUNCTION is_blank(t text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT t ~ '^[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*$'
$$;

-- A text as JSON says it.
CREATE OR REPLACE FUNCTION json_text(t text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT CAST(to_json(t) AS text) $$;

-- The value that was stated last, in windows over rounds.
CREATE OR REPLACE FUNCTION last_stated_step(before anyelement, value anyelement) RETURNS anyelement
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT value $$;
CREATE OR REPLACE AGGREGATE last_stated(anyelement) (SFUNC = last_stated_step, STYPE = anyelement);

-- An exact sum of fractions, as numerator and denominator.
CREATE OR REPLACE FUNCTION fraction_sum_step(so_far numeric[], num numeric, den numeric) RETURNS numeric[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY[
    so_far[1] * div(den, gcd(so_far[2], den)) + num * div(so_far[2], gcd(so_far[2], den)),
    div(so_far[2], gcd(so_far[2], den)) * den]
$$;
CREATE OR REPLACE AGGREGATE fraction_sum(numeric, numeric) (
  SFUNC = fraction_sum_step, STYPE = numeric[], INITCOND = '{0,1}');

-- Towards minus infinity; null where one divides by zero.
CREATE OR REPLACE FUNCTION floor_div(num numeric, den numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN num < 0 THEN -div(den - 1 - num, nullif(den, 0)) ELSE div(num, nullif(den, 0)) END
$$;

-- A decimal from a whole number: with all its digits, or without closing zeros.
CREATE OR REPLACE FUNCTION fixed_text(n numeric, digits integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CAST(n * CAST('1e-' || digits AS numeric) AS text)
$$;
CREATE OR REPLACE FUNCTION plain_text(n numeric, digits integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CAST(trim_scale(n * CAST('1e-' || digits AS numeric)) AS text)
$$;

-- A decimal of at least so many places where there is one, else a fraction in lowest terms.
CREATE OR REPLACE FUNCTION ratio_text(num numeric, den numeric, digits integer) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  n numeric;
  d numeric;
  rest numeric;
  twos integer := 0;
  fives integer := 0;
  places integer;
BEGIN
  IF num IS NULL OR den IS NULL OR den = 0 THEN RETURN NULL; END IF;
  n := div(num, gcd(abs(num), den));
  d := div(den, gcd(abs(num), den));
  rest := d;
  WHILE rest % 2 = 0 LOOP rest := div(rest, 2); twos := twos + 1; END LOOP;
  WHILE rest % 5 = 0 LOOP rest := div(rest, 5); fives := fives + 1; END LOOP;
  IF rest <> 1 THEN RETURN n || '/' || d; END IF;
  places := greatest(twos, fives);
  places := greatest(places, digits);
  RETURN CAST(div(n * CAST('1e' || places AS numeric), d) * CAST('1e-' || places AS numeric) AS text);
END
$$;
`;
