import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The same document without the moment it was packed: the same rulebook gives the same bytes. `mended`
 * puts right what a library writes wrongly, by the path of the part.
 */
export function withoutTime(
  bytes: Uint8Array,
  mended: Readonly<Record<string, (xml: string) => string>> = {},
): Uint8Array {
  const changes: typeof mended = { ...mended, [CORE]: (xml) => xml.replace(TIMES, '') };
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => {
    const change = changes[path];
    return [path, change ? strToU8(change(strFromU8(part))) : part];
  });
  return zipSync(Object.fromEntries(parts), { mtime: EARLIEST });
}

const CORE = 'docProps/core.xml';
const TIMES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;
/** As early as an archive can say, by the clock on the wall in whatever zone. */
const EARLIEST = new Date(1980, 0, 1);
