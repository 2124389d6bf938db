import type { Rat } from '../rat.js';
import { type Writer, intoRat } from '../writer.js';

/** The mean worth of the answers; the leaf has no score where there are none or too few. */
export function surveyMean(survey: string, to: Writer): Rat {
  const { into, value } = intoRat(to, `mean_${survey}`);
  to.statements.push({ do: 'survey', survey, into, reasons: to.place.reasons });
  return value;
}
