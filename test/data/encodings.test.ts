import { readDataset } from '@cchc/data';
import { describe, expect, it } from 'vitest';
import { anyType, showPopulation } from './fixture.js';

const text = 'đơn vị;tên\nX;Sở Nội vụ\n';

function readBytes(bytes: Uint8Array) {
  return readDataset(anyType, [{ name: 'don-vi.csv', bytes }]);
}

function suspected(latin1: string): unknown {
  const [finding] = readBytes(Uint8Array.from(Buffer.from(latin1, 'latin1'))).findings;
  return finding?.code === 'ENCODING_REFUSED' ? finding.args.suspected : finding?.code;
}

describe('encodings that are read', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s', (_name, bytes) => {
    const { population } = readBytes(new Uint8Array(bytes));
    expect(showPopulation(population)).toEqual(['X (Sở Nội vụ | - | -)']);
  });
});

// The texts are the bytes of the old encodings, each byte shown as its Latin-1 character.
describe('old encodings are refused by name', () => {
  it.each([
    ['tcvn3', '®¬n vÞ;tªn\nX;Së Néi vô\n'],
    ['windows-1258', '\xf0\xf5n vi\xf2;t\xean\nX;S\xf5\xd2 N\xf4\xf2i vu\xf2\n'],
    ['vni', 'ñôn vò;teân\nX;Sôû Noäi vuï, ñòa chæ\n'],
    ['broken-utf-8', 'xin ch\xff\n'],
    ['binary', '\xff\0\x01'],
  ])('%s', (name, latin1) => {
    expect(suspected(latin1)).toBe(name);
  });

  it('a UTF-8 text with one broken byte is not taken for an old one', () => {
    const bytes = new Uint8Array([...Buffer.from(text), 0xff]);
    const [finding] = readBytes(bytes).findings;
    expect(finding?.args).toMatchObject({ suspected: 'broken-utf-8' });
  });
});
