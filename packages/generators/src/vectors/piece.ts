import type {
  CaseRow,
  Datum,
  EvidenceDocument,
  RaterChoice,
  RaterScore,
  SurveyCount,
} from '@cchc/model';

/** One thing handed in, or (an input or table of `undefined`) left out. */
export type Piece =
  | { readonly of: 'input'; readonly name: string; readonly value: Datum | undefined }
  | {
      readonly of: 'evidence';
      readonly name: string;
      readonly value: readonly EvidenceDocument[];
    }
  | { readonly of: 'survey'; readonly name: string; readonly value: readonly SurveyCount[] }
  | { readonly of: 'score'; readonly name: string; readonly value: readonly RaterScore[] }
  | { readonly of: 'choice'; readonly name: string; readonly value: readonly RaterChoice[] }
  | {
      readonly of: 'table';
      readonly name: string;
      readonly value: readonly CaseRow[] | undefined;
    };

/** What is handed in together to see one thing happen. */
export interface Situation {
  readonly pieces: readonly Piece[];
  /** What has to stay as it is in the base, or nothing would be seen: keys of pieces, and the leaf. */
  readonly about: readonly string[];
  /** The types of units that it can happen to; undefined: any. */
  readonly types?: readonly string[] | undefined;
}

export function given(value: string): Datum {
  return { kind: 'given', value };
}

export function keyOf({ of, name }: Piece): string {
  return `${of}:${name}`;
}

export function inputPiece(name: string, value: string): Piece {
  return { of: 'input', name, value: given(value) };
}
