import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '@cchc/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialTable } from '../../packages/generators/src/documents/official-table.js';
import { examples } from '../conformance/rulebooks.js';
import { nasty } from '../conformance/nasty.js';
import { targetNamed } from '../conformance/targets.js';
import { convertAll } from '../office/soffice.js';

/** Annexes as LibreOffice Writer opens them: their table is the official one, cell by cell. */
const folder = mkdtempSync(join(tmpdir(), 'cchc-docx-'));
const tried = [...examples(), ...[0, 5, 10].map((turn) => nasty(turn))].map((one, at) => ({
  ...one,
  file: `annex-${String(at)}`,
}));

beforeAll(async () => {
  for (const { rulebook, file } of tried) {
    const hash = fingerprint(rulebook);
    const order = { rulebook, hash, version: '0', tongue: 'vi', vectors: [] } as const;
    const [document] = await targetNamed('docx').generate(order);
    writeFileSync(join(folder, `${file}.docx`), document?.content ?? '');
  }
  const files = tried.map(({ file }) => `${file}.docx`);
  convertAll(folder, files, 'fodt');
  convertAll(folder, files.slice(0, 3), 'pdf');
}, 600_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe.each(tried)('the annex of $name ($file)', ({ rulebook, file }) => {
  it('opens with the official table in it', () => {
    const tables = tablesIn(readFileSync(join(folder, `${file}.fodt`), 'utf8'));
    const table = tables.find((rows) => rows[0]?.length === 6);
    const expected = officialTable(rulebook, 'vi').map(
      ({ code, title, points, rule, evidence, notes }) => [
        code,
        title,
        points,
        rule.join('\n'),
        evidence.join('\n'),
        notes.join('\n'),
      ],
    );
    expect(table?.slice(1)).toEqual(expected);
  });
});

it('prints', () => {
  const [first] = tried;
  const pdf = readFileSync(join(folder, `${first?.file ?? ''}.pdf`));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

function tablesIn(xml: string): readonly (readonly (readonly string[])[])[] {
  return between(xml, 'table:table').map((table) =>
    between(table, 'table:table-row').map((row) => between(row, 'table:table-cell').map(textIn)),
  );
}

function textIn(cell: string): string {
  return between(cell, 'text:p')
    .map((paragraph) =>
      paragraph
        .replace(/<text:s\/>/g, ' ')
        .replace(/<text:tab\/>/g, '\t')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    )
    .join('\n');
}

function between(xml: string, tag: string): readonly string[] {
  const pattern = new RegExp(`<${tag}(?:\\s[^>]*?)?(?:/>|>(.*?)</${tag}>)`, 'gs');
  return [...xml.matchAll(pattern)].map(([, inside = '']) => inside);
}
