/** WebAssembly, where the host has it and lets it be made from bytes (a policy may forbid that). */
export interface Instance {
  readonly memory: ArrayBuffer;
  readonly call: (name: string, block: number, bytes: number) => void;
}

interface Host {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, (block: number, bytes: number) => void>> };
}

const PAGE = 65_536;

/** Undefined where there is no WebAssembly, or it may not be used. */
export function instanceOf(
  bytes: Uint8Array<ArrayBuffer>,
  memoryBytes: number,
): Instance | undefined {
  const { WebAssembly: host } = globalThis as { readonly WebAssembly?: Host };
  if (!host) return undefined;
  try {
    const memory = new host.Memory({ initial: Math.ceil(memoryBytes / PAGE) });
    const { exports } = new host.Instance(new host.Module(bytes), { env: { memory } });
    return {
      memory: memory.buffer,
      call: (name, block, size) => {
        exports[name]?.(block, size);
      },
    };
  } catch {
    return undefined;
  }
}
