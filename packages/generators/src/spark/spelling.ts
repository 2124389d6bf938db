/** Whole numbers for what is not proved to fit into 64 bits: 38 digits, and an error beyond. */
export const WIDE = 'DECIMAL(38, 0)';

export const wide = (sql: string): string => `CAST(${sql} AS ${WIDE})`;

/** Backslashes mean something in Spark, and so do quotes that stand side by side, and `${…}` anywhere. */
export function literal(text: string): string {
  const spelt = text
    .replaceAll('\\', '\\\\')

    .replace(/['$\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (one) => `\\u${hex(one)}`);
  return `'${spelt}'`;
}

/** What a literal says that `literal` or a hand without backslashes has written. */
export function said(spelt: string): string {
  return spelt
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code?: string, other?: string) =>
      code === undefined ? (other ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
    );
}

function hex(one: string): string {
  return (one.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
}

/** a ÷ b without its rest, of the wide type both: the quotient of a multiple has no digits to round. */
export function quotient(a: string, b: string): string {
  return wide(`(${a} - ${a} % ${b}) / ${b}`);
}

/** Spark has none; numbers of 38 digits need at most 182 steps. */
export function gcd(a: string, b: string): string {
  const start = `named_struct('a_', ${wide(a)}, 'b_', ${wide(b)})`;
  const next = `named_struct('a_', pair_.b_, 'b_', ${wide('pair_.a_ % pair_.b_')})`;
  return `aggregate(sequence(1, 184), ${start}, (pair_, step_) -> CASE WHEN pair_.b_ = 0 THEN pair_ ELSE ${next} END, pair_ -> pair_.a_)`;
}
