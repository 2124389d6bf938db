import { LIMITS, type WorkbookTrouble } from '@cchc/data';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a workbook that data is read from, as text, by path. */
export type Parts =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly why: WorkbookTrouble; readonly limit?: number };

/**
 * Unpacks a workbook within bounds. What the archive's directory says is judged before anything is
 * unpacked, and a part that is larger than its directory says is cut where it said it ends. Links to
 * other files, pictures, macros and the like are left in the archive.
 */
export function partsOf(bytes: Uint8Array): Parts {
  if (startsWith(bytes, OLE)) {
    return { ok: false, why: holds(bytes, LOCKED) ? 'locked' : 'old-form' };
  }
  if (!startsWith(bytes, ZIP)) return { ok: false, why: 'no-workbook' };
  try {
    return unpacked(bytes);
  } catch {
    return { ok: false, why: 'broken' };
  }
}

function unpacked(bytes: Uint8Array): Parts {
  const names: string[] = [];
  let [parts, size] = [0, 0];
  // The first pass reads the directory only.
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      if (isData(name)) [parts, size] = [parts + 1, size + originalSize];
      return false;
    },
  });
  if (!names.includes('xl/workbook.xml')) {
    const isOld = names.some((name) => name === 'xl/workbook.bin' || name === 'content.xml');
    const isRenamed = names.some((name) => /^xl\/workbook\w*\.xml$/.test(name));
    if (!isRenamed) return { ok: false, why: isOld ? 'old-form' : 'no-workbook' };
  }
  if (parts > LIMITS.workbookParts) {
    return { ok: false, why: 'too-many-parts', limit: LIMITS.workbookParts };
  }
  const most = Math.min(LIMITS.unpackedBytes, Math.max(SMALL, bytes.length * LIMITS.unpackedTimes));
  if (size > most) return { ok: false, why: 'swollen', limit: most };

  const found = Object.entries(unzipSync(bytes, { filter: ({ name }) => isData(name) }));
  const texts = new Map(found.map(([name, part]) => [name, textOf(part)]));
  // No program writes these into a workbook; they are how a reader is made to open other files.
  const hasDocumentType = [...texts.values()].some((text) => /<!(DOCTYPE|ENTITY)/i.test(text));
  return hasDocumentType ? { ok: false, why: 'document-type' } : { ok: true, parts: texts };
}

/** UTF-8, or nothing: other encodings would hide what is looked for. */
function textOf(part: Uint8Array): string {
  const text = strFromU8(part);
  if (text.includes('\0')) throw new Error('not UTF-8');
  return text;
}

function isData(name: string): boolean {
  return DATA.test(name) && !OTHER.test(name);
}

const DATA = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/.*\.(xml|rels))$/;
const OTHER =
  /^xl\/(externalLinks|drawings|charts|chartsheets|dialogsheets|media|pivot\w*|comments\w*|threadedComments|persons|tables|embeddings|ctrlProps|activeX|printerSettings|slicers?|slicerCaches|timelines?|queryTables|connections|customXml|revisions|webextensions|worksheets\/_rels)([/.]|$)/i;

/** Below this nobody minds how much smaller the archive was. */
const SMALL = 8 * 1024 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** What holds a workbook under a password has a stream of this name, in UTF-16. */
const LOCKED = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
