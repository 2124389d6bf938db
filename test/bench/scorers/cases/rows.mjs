// Seeded case rows as Parquet, a file a table: `ROWS SEED FOLDER`; the same bytes of data whenever it runs.
import { DuckDBInstance } from '@duckdb/node-api';

const [rows, seed, folder] = process.argv.slice(2);
const UNITS = 1_000;

/** A number below `most`, as if drawn by lot for the row. */
const drawn = (what, most) => `CAST(hash(${seed}, ${what}, i) % ${most} AS INTEGER)`;
const day = (offset) => `DATE '2026-01-01' + (${offset})`;
const due = drawn(1, 365);

const tables = {
  rounds: `SELECT CAST(0 AS BIGINT) AS place, 'final' AS round, TRUE AS asked`,
  units: `SELECT i AS place, 'u' || i AS unit FROM range(${UNITS}) AS r (i)`,
  case_tables: `SELECT 'u' || i AS unit, 'hồ_sơ' AS case_table FROM range(${UNITS}) AS r (i)`,
  // One in six is late, by a day or two.
  ho_so: `
    SELECT i AS place, 'u' || ${drawn(0, UNITS)} AS unit, i // ${UNITS} AS row_no,
      ${day(due)} AS ngay_hen,
      ${day(`${due} + ${drawn(2, 12)} - 9`)} AS ngay_tra,
      ${drawn(3, 3)} > 0 AS nop_truc_tuyen,
      ${drawn(4, 2)} = 0 AS so_hoa,
      ${drawn(5, 4)} = 0 AS thu_xin_loi,
      ${drawn(6, 50)} = 0 AS bat_kha_khang
    FROM range(${rows}) AS r (i)`,
};

const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
for (const [name, select] of Object.entries(tables)) {
  const file = `${folder}/${name}.parquet`.replaceAll("'", "''");
  await connection.run(`COPY (${select}) TO '${file}' (FORMAT parquet)`);
}
