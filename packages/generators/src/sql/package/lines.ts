import type { Rulebook } from '@cchc/model';
import type { Assembled } from '../assemble.js';
import { headerJson, joined } from '../output.js';
import type { View } from '../reading/views.js';
import type { Scorer } from '../scorer.js';

/** What else a row a unit says: columns by their names. */
export type AfterNodes = Assembled['after'];

/** The canonical line of a unit; `nodes` gives the JSON of its nodes with commas between. */
export function lineSql(said: Assembled['said'], nodes: string, scorer: Scorer): string {
  const { dialect } = scorer;
  const block = `CASE WHEN block IS NULL THEN '' ELSE ',"block":' || ${dialect.call('json_text', 'block')} END`;
  return joined(
    [
      '{"unit":',
      { sql: dialect.call('json_text', 'unit') },
      { sql: block },
      ',"nodes":[',
      { sql: nodes },
      '],"total":{',
      { sql: said.total },
      '}',
      ...(said.grade ? [',"grade":', { sql: said.grade }] : []),
      ...(said.rank ? [',"rank":', { sql: said.rank }] : []),
      ...(said.results ? [',"results":', { sql: said.results }] : []),
      '}',
    ],
    scorer,
  );
}

/** The header and a line a unit. */
export function resultsView(
  { line, from }: { readonly line: string; readonly from: string },
  rulebook: Rulebook,
  hash: string,
  scorer: Scorer,
): View {
  const header = headerJson(rulebook, hash, scorer);
  return {
    name: 'results',
    comment: [],
    select: `SELECT round, place, ${scorer.dialect.nfc('line')} AS line FROM (
  SELECT round, 0 AS place, ${header} AS line FROM rounds WHERE asked
  UNION ALL
  SELECT round, place + 1, ${line} FROM ${from} WHERE asked
) AS said`,
  };
}
