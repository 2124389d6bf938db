import { read } from '@e965/xlsx';

/** Each sheet's cells by address: a value, or `=formula → value`. */
export function cellsOf(
  bytes: Uint8Array,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { SheetNames, Sheets } = read(bytes, { type: 'array', cellFormula: true });
  return Object.fromEntries(
    SheetNames.map((name) => [
      name,
      Object.fromEntries(
        Object.entries(Sheets[name] ?? {}).flatMap(([at, cell]) =>
          at.startsWith('!') ? [] : [[at, shown(cell as Shown)]],
        ),
      ),
    ]),
  );
}

interface Shown {
  readonly v?: unknown;
  readonly f?: string;
}

function shown({ v, f }: Shown): string {
  return f === undefined ? String(v) : `=${f} → ${String(v)}`;
}
