import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TARGETS, type GeneratedFile, type TargetName, type TestVector } from '@cchc/generators';
import { fingerprint, type PopulationJson, type Rulebook } from '@cchc/model';
import type { Results } from '@cchc/semantics';

/** A generated TypeScript package, in this process. */
export interface Scorer {
  readonly score: (population: PopulationJson, round?: string) => Results;
  readonly printResults: (results: Results) => string;
}

export interface Workshop {
  /** Writes the package of a target; gives the folder it stands in. */
  readonly write: (
    target: TargetName,
    rulebook: Rulebook,
    vectors?: readonly TestVector[],
  ) => string;
  readonly scorer: (rulebook: Rulebook) => Promise<Scorer>;
  readonly remove: () => void;
}

/** A place for generated packages, which is removed in the end. */
export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'scorers-'));
  let count = 0;
  const newPlace = (): string => join(folder, String(count++));
  const shared = join(folder, 'runtime');
  return {
    write: (target, rulebook, vectors = []) => {
      const at = newPlace();
      writeFiles(at, filesOf(target, rulebook, vectors));
      return at;
    },
    scorer: async (rulebook) => {
      const at = newPlace();
      const files = filesOf('typescript', rulebook, []);
      const isRuntime = ({ path }: GeneratedFile): boolean => path.startsWith('runtime/');
      // The runtime is the same in all packages, and so is loaded only once.
      if (!existsSync(shared)) writeFiles(folder, files.filter(isRuntime));
      writeFiles(
        at,
        files.filter((file) => !isRuntime(file)),
      );
      symlinkSync(shared, join(at, 'runtime'));
      return (await import(pathToFileURL(join(at, 'index.js')).href)) as Scorer;
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function filesOf(
  name: TargetName,
  rulebook: Rulebook,
  vectors: readonly TestVector[],
): readonly GeneratedFile[] {
  const target = TARGETS.find((one) => one.name === name);
  if (!target) throw new Error(`no target ${name}`);
  const hash = fingerprint(rulebook);
  const files = target.generate({ rulebook, hash, version: '0.1.0', tongue: 'vi', vectors });
  if (files instanceof Promise) throw new Error(`${name} is a document, not a scorer`);
  return files;
}

function writeFiles(at: string, files: readonly GeneratedFile[]): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), content);
  }
}
