import { strToU8, zipSync } from 'fflate';

/** Stands for a formula whose result nobody has worked out: another program wrote the workbook. */
export const UNCALCULATED = '"?"';

/**
 * The parts as an archive for the library, packed without compression so that it has nothing to
 * unpack. Formulas are replaced by marks: whether there is one, and whether it has a result, is all
 * that matters here, and long ones need not be understood.
 */
export function prepared(parts: ReadonlyMap<string, string>): Uint8Array {
  const files = [...parts].map(([path, text]): [string, Uint8Array] => [
    path,
    strToU8(path.startsWith('xl/worksheets/') ? marked(text) : text),
  ]);
  return zipSync(Object.fromEntries(files), { level: 0 });
}

function marked(sheet: string): string {
  return sheet.replace(FORMULA, (_, end: string | undefined) =>
    end === undefined ? '<f>0</f>' : `<f>${UNCALCULATED}</f><v>0</v>${end}`,
  );
}

/** A formula, and the end of its cell where no value stands between. */
const FORMULA = /<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>)(<\/c>)?/g;
