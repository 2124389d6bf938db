import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The same document without the moment it was packed: the same rulebook gives the same bytes. */
export function withoutTime(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => [
    path,
    path === CORE ? strToU8(strFromU8(part).replace(TIMES, '')) : part,
  ]);
  return zipSync(Object.fromEntries(parts), { mtime: EARLIEST });
}

const CORE = 'docProps/core.xml';
const TIMES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;
/** As early as an archive can say, by the clock on the wall in whatever zone. */
const EARLIEST = new Date(1980, 0, 1);
