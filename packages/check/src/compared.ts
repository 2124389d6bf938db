import { diffRulebooks, type RulebookDiff } from '@cchc/analysis';
import type { Rulebook } from '@cchc/model';
import type { CheckedFile } from './check.js';

/** A rulebook of one version and the one of the other that it became; without `diff`, one of them has it alone. */
export interface Compared {
  readonly before: RulebookIn | undefined;
  readonly after: RulebookIn | undefined;
  readonly diff?: RulebookDiff;
}

export interface RulebookIn {
  readonly file: CheckedFile;
  readonly rulebook: Rulebook;
}

/** Files mostly hold one rulebook, whatever it is called; of several each is compared with the one of its code. */
export function comparedVersions(before: CheckedFile, after: CheckedFile): readonly Compared[] {
  const [old, fresh] = [inFile(before), inFile(after)];
  const [a, b] = [old[0], fresh[0]];
  if (a && b && old.length === 1 && fresh.length === 1) return [together(a, b)];
  const sameCode = (one: RulebookIn) => (other: RulebookIn) =>
    other.rulebook.code === one.rulebook.code;
  return [
    ...fresh.map((one) => {
      const was = old.find(sameCode(one));
      return was ? together(was, one) : { before: undefined, after: one };
    }),
    ...old
      .filter((one) => !fresh.some(sameCode(one)))
      .map((one) => ({ before: one, after: undefined })),
  ];
}

function together(before: RulebookIn, after: RulebookIn): Compared {
  return { before, after, diff: diffRulebooks(before.rulebook, after.rulebook) };
}

function inFile(file: CheckedFile): readonly RulebookIn[] {
  return file.rulebooks.map((rulebook) => ({ file, rulebook }));
}
