/** What the outermost query asks for: each score, so that no database leaves one out, in one row. */
export function allOf(leaves, select) {
  const scores = leaves.map((_, at) => `max(leaf_${at + 1})`);
  return `SELECT ${scores.join(', ')}, max(total), max(grade) FROM (${select}) AS scored`;
}

export function rowsOf(leaves, select) {
  const names = leaves.map((_, at) => `leaf_${at + 1}`).join(', ');
  return `SELECT unit, total, grade, ${names} FROM (${select}) AS scored ORDER BY length(unit), unit`;
}

/** Rows of that query as lines of `expected.csv`; scores are so many of a point. */
export function answerLines(leaves, rows, scale) {
  const hundredths = (value) => ((Number(value) * 100) / scale / 100).toFixed(2);
  const lines = rows.map(([unit, total, grade, ...scores]) =>
    [unit, hundredths(total), grade, ...scores.map(hundredths)].join(','),
  );
  return [`unit,total,grade,${leaves.map(({ code }) => code).join(',')}`, ...lines];
}
