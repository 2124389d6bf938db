import { readDataset } from '@cchc/data';
import { openWorkbook } from '@cchc/workbooks';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anyType, showFinding } from '../data/fixture.js';
import { craft } from './craft.js';

const honest = craft({ 'Số liệu': ['đơn vị|dân_số', 'X|1'] });

function complaint(bytes: Uint8Array, name = 'a.xlsx'): string | undefined {
  const { findings } = readDataset(anyType, [{ name, bytes }], { openWorkbook });
  return findings.map(showFinding)[0];
}

describe('a workbook that is no honest workbook', () => {
  it('is refused where it unpacks to far more than it holds, before it is unpacked', () => {
    const bomb = craft({ A: [] }, { 'xl/sharedStrings.xml': new Uint8Array(200 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(300_000);
    expect(complaint(bomb)).toContain('WORKBOOK_REFUSED {"why":"swollen"');
  });

  it('is cut where its directory says, whatever lies behind', () => {
    const lying = lyingAbout(craft({ A: ['x'.repeat(5_000_000)] }), 5_000_000);
    expect(complaint(lying)).toMatch(/WORKBOOK_REFUSED|FILE_EMPTY|SHEET_IGNORED|NO_UNITS/);
  });

  it('is refused with a document type or entities', () => {
    const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    const strings = `<?xml version="1.0"?>${entity}<sst><si><t>&a;</t></si></sst>`;
    expect(complaint(craft({ A: ['x'] }, { 'xl/sharedStrings.xml': strings }))).toContain(
      '{"why":"document-type"}',
    );
    const wide = Uint8Array.from(Buffer.from(strings, 'utf16le'));
    expect(complaint(craft({ A: ['x'] }, { 'xl/sharedStrings.xml': wide }))).toContain('broken');
  });

  it('gives nothing for entities that nobody declared', () => {
    const rows = { 'Số liệu': ['đơn vị|mức', 'X|"&bomb;'] };
    expect(complaint(craft(rows))).toContain('OPTION_UNKNOWN');
  });

  it('is read without its links, macros and pictures', () => {
    const link = craft(
      { 'Số liệu': ['đơn vị|dân_số', "X|<c><f>'[1]Sheet1'!A1</f><v>5</v></c>"] },
      {
        'xl/externalLinks/externalLink1.xml': '<!DOCTYPE x><externalLink/>',
        'xl/vbaProject.bin': new Uint8Array(10),
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="r" TargetMode="External" Target="http://example.invalid/"/></Relationships>',
      },
    );
    expect(complaint(link, 'a.xlsm')).toContain('info FORMULA_RESULT_TAKEN');
  });

  it.each([
    ['old-form', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'a.xls'],
    [
      'locked',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')),
      'a.xlsx',
    ],
    ['old-form', zipSync({ 'content.xml': strToU8('<x/>') }), 'a.ods'],
    ['no-workbook', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'a.xlsx'],
    ['no-workbook', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'a.xls'],
    ['broken', honest.slice(0, honest.length - 30), 'a.xlsx'],
    ['too-many-parts', manyParts(1_100), 'a.xlsx'],
    ['too-wide', craft({ A: ['x|<c r="ZZZ1"><v>1</v></c>'] }), 'a.xlsx'],
  ] as const)('%s', (why, bytes, name) => {
    expect(complaint(bytes, name)).toContain(`error WORKBOOK_REFUSED {"why":"${why}"`);
  });

  it('whose one cell stands in the last corner is no work', () => {
    const corner = craft(
      { 'Số liệu': ['đơn vị|dân_số', 'X|1'] },
      {
        'xl/worksheets/sheet1.xml':
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="str"><v>đơn vị</v></c></row><row r="1048576"><c r="A1048576" t="str"><v>X</v></c></row></sheetData></worksheet>',
      },
    );
    const started = performance.now();
    complaint(corner);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('never throws, whatever byte is changed', () => {
    for (let at = 0; at < honest.length; at += 3) {
      const changed = Uint8Array.from(honest);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(() => complaint(changed)).not.toThrow();
    }
  });
});

function manyParts(count: number): Uint8Array {
  const sheets = Array.from({ length: count }, (_, index) => [
    `xl/worksheets/s${index}.xml`,
    '<x/>',
  ]);
  return craft({ A: ['x'] }, Object.fromEntries(sheets) as Record<string, string>);
}

/** The same archive with a directory that gives one size as a hundred bytes. */
function lyingAbout(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (view.getUint32(at + 24, true) > size) view.setUint32(at + 24, 100, true);
  }
  return bytes;
}
