import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { GeneratedFile } from '@cchc/generators';
import { beforeAll, describe, expect, it } from 'vitest';
import { matrixColumn } from '../conformance/matrix/matrix.js';
import { manyLeaves } from '../conformance/synthetic/many-leaves.js';
import { asWritten, targetNamed } from '../conformance/targets.js';
import { sqlCases } from './sql-cases.js';

/** Each package is installed in a schema of its own and runs its own tests: all vectors, by comparing lines. */
const target = targetNamed('sql-duckdb');
const column = matrixColumn('sql-duckdb');
const cases = [...sqlCases(target), asWritten(manyLeaves())];
const INSTALLED = ['functions.sql', 'schema.sql', 'reading.sql', 'scoring.sql'];

async function database(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
  });
  return instance.connect();
}

function textOf(files: readonly GeneratedFile[], path: string): string {
  return String(files.find((file) => file.path === path)?.content);
}

async function rowsOf(connection: DuckDBConnection, sql: string) {
  return (await connection.runAndReadAll(sql)).getRowsJson();
}

/** Rows that differ from the reference, as text; and those of the last population that are doubtful. */
async function differences(files: readonly GeneratedFile[], test = textOf(files, 'test.sql')) {
  const connection = await database();
  try {
    for (const path of INSTALLED) await connection.run(textOf(files, path));
    // The last statement makes an error of what the ones before it found.
    await connection.run(test.slice(0, test.lastIndexOf('SELECT CASE')));
    const found = await connection.runAndReadAll(
      'SELECT vector, expected, given FROM differences ORDER BY vector, place LIMIT 3',
    );
    const doubtful = await connection.runAndReadAll('SELECT * FROM doubtful_rows');
    return [...found.getRowsJson(), ...doubtful.getRowsJson()];
  } finally {
    connection.closeSync();
  }
}

describe.each(cases)('$name', ({ name, order }) => {
  it('scores in DuckDB to the bytes of the reference', { timeout: 300_000 }, async () => {
    expect(await differences(await target.generate(order))).toEqual([]);
    column.compared(name);
  });
});

it('compares what the matrix says it does', () => {
  column.check();
}, 600_000);

describe('the package of an example', () => {
  const example = cases.find(({ name }) => name.startsWith('qd-766/xep-hang'));
  let files: readonly GeneratedFile[] = [];

  beforeAll(async () => {
    files = example ? await target.generate(example.order) : [];
  });

  it('says so where a result is another one', async () => {
    const other = textOf(files, 'test.sql').replace('"status":"scored"', '"status":"score"');
    expect(await differences(files, other)).toHaveLength(1);
  });

  it('wipes no rows of anybody: its tests refuse tables that hold some, by name', async () => {
    const connection = await installed();
    await connection.run("INSERT INTO units (place, unit) VALUES (0, 'x')");
    const test = textOf(files, 'test.sql').split(/(?<=;)\n/);
    // A client that goes on after an error runs the rest as well.
    const errors: string[] = [];
    for (const statement of test) {
      await connection.run(statement).catch((error: unknown) => errors.push(String(error)));
    }
    expect(errors[0]).toContain('bảng đã có dữ liệu: units');
    expect(await rowsOf(connection, 'SELECT unit FROM units')).toEqual([['x']]);
    connection.closeSync();
  });

  it('leaves nothing of its tests behind', async () => {
    const connection = await installed();
    const tables = 'SELECT table_name FROM information_schema.tables ORDER BY table_name';
    const before = await rowsOf(connection, tables);
    await connection.run(textOf(files, 'test.sql'));
    expect(await rowsOf(connection, tables)).toEqual(before);
    expect(await rowsOf(connection, 'SELECT count(*) FROM units')).toEqual([['0']]);
    expect(await rowsOf(connection, 'SELECT count(*) FROM handed_in')).toEqual([['0']]);
    connection.closeSync();
  });

  it('tells how to test it where nobody keeps data', () => {
    const commands = textOf(files, 'README.md').match(/.*test\.sql \|.*/g);
    expect(commands).toEqual([expect.stringMatching(/\| duckdb -bail :memory:$/)]);
  });

  it('is the same whenever it is made', async () => {
    expect(example && (await target.generate(example.order))).toEqual(files);
  });

  async function installed(): Promise<DuckDBConnection> {
    const connection = await database();
    for (const path of INSTALLED) await connection.run(textOf(files, path));
    return connection;
  }

  it('has a row a unit, and a row a node of a unit', async () => {
    const connection = await installed();
    const test = textOf(files, 'test.sql');
    const [first = ''] = test.split('INSERT INTO differences');
    await connection.run(first);
    const count = async (sql: string): Promise<unknown> => (await rowsOf(connection, sql))[0]?.[0];
    const units = await count('SELECT count(*) FROM units');
    expect(await count('SELECT count(*) FROM scores')).toBe(units);
    expect(await count('SELECT count(DISTINCT unit) FROM node_results')).toBe(units);
    connection.closeSync();
  });
});
