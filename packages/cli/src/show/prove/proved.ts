import { acknowledge, type Obligation } from '@cchc/analysis';
import type { CheckedFile } from '@cchc/check';
import type { Tongue } from '@cchc/language';
import type { Rulebook } from '@cchc/model';
import { obligationInWords, type ObligationInWords } from '@cchc/words';
import { said } from '../findings.js';
import { modelPlace, placeText, type ModelPlace } from '../model-place.js';

/** A rulebook and all that it should keep. */
export interface ProvedFile {
  readonly file: CheckedFile;
  readonly rulebook: Rulebook;
  readonly obligations: readonly Obligation[];
}

export interface ToldObligation extends ObligationInWords {
  readonly obligation: Obligation;
  readonly place: ModelPlace;
  /** Where it stands, as people are told. */
  readonly at: string;
  /** Why the author keeps it as it is. */
  readonly accepted?: string;
}

export function toldObligation(
  obligation: Obligation,
  one: ProvedFile,
  tongue: Tongue,
): ToldObligation {
  const { file, rulebook } = one;
  const words = obligationInWords(obligation, rulebook, tongue);
  const { verdict } = obligation;
  const finding = verdict.kind === 'refuted' ? verdict.finding : undefined;
  const message = finding && said(finding, file.tongue, tongue).message;
  const place = modelPlace(file, obligation.at, tongue);
  const accepted = acceptedBecause(obligation, one);
  return {
    ...words,
    details: message === undefined ? words.details : [message, ...words.details],
    obligation,
    place,
    at: placeText(place),
    ...(accepted !== undefined && { accepted }),
  };
}

/** The reason of the author who keeps such a flaw on purpose. */
function acceptedBecause({ verdict }: Obligation, { rulebook }: ProvedFile): string | undefined {
  const finding = verdict.kind === 'refuted' ? verdict.finding : undefined;
  return finding && acknowledge(rulebook, [finding])[0]?.accepted;
}

export function isRefuted(one: ProvedFile): (obligation: Obligation) => boolean {
  return (obligation) =>
    obligation.verdict.kind === 'refuted' && acceptedBecause(obligation, one) === undefined;
}
