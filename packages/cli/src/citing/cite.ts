import {
  citationKey,
  filesNamedAfter,
  hashOf,
  type Citation,
  type CitationProblem,
  type KeptCitation,
  type Load,
} from '@cchc/language';

/** What came of one citation: found in a file, found nowhere in it, or no file, or several, named after its document. */
export type Cited =
  | {
      readonly kind: 'kept';
      readonly citation: Citation;
      readonly kept: KeptCitation;
      /** 1-based, both inclusive. */
      readonly lines: readonly [number, number];
      /** Beside what was recorded before. */
      readonly than: 'new' | 'changed' | 'same';
    }
  | { readonly kind: 'no-file'; readonly citation: Citation }
  | { readonly kind: 'several'; readonly citation: Citation; readonly files: readonly string[] }
  | {
      readonly kind: 'not-found';
      readonly citation: Citation;
      readonly file: string;
      readonly problem: CitationProblem;
    };

/** Looks up each citation of the rulebook `name` once, in the files of its folder. */
export function cited(
  citations: readonly Citation[],
  files: readonly string[],
  { name, load, before }: Surroundings,
): readonly Cited[] {
  const unique = new Map(citations.map((one) => [citationKey(one), one]));
  return [...unique].map(([key, citation]): Cited => {
    const [file, ...others] = filesNamedAfter(citation, files);
    if (file === undefined) return { kind: 'no-file', citation };
    if (others.length > 0) return { kind: 'several', citation, files: [file, ...others] };
    const found = hashOf(citation, file, name, load);
    if (!found.ok) return { kind: 'not-found', citation, file, problem: found.problem };
    const { sha256, lines } = found;
    const old = before.get(key);
    const than = old ? (old.sha256 === sha256 ? 'same' : 'changed') : 'new';
    return { kind: 'kept', citation, kept: { ...citation, file, sha256 }, lines, than };
  });
}

interface Surroundings {
  readonly name: string;
  readonly load: Load;
  readonly before: ReadonlyMap<string, KeptCitation>;
}
