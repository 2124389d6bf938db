import type { Rulebook } from '@cchc/model';
import type { Refusal } from '../refusal.js';

/** Either every group of a survey has a weight or none has: how the two would join, nobody says. */
export function surveyWeights({ surveys }: Rulebook): readonly Refusal[] {
  return surveys
    .filter(({ groups }) => {
      const weighed = groups.filter(({ weight }) => weight !== undefined).length;
      return weighed > 0 && weighed < groups.length;
    })
    .map(({ at }) => ({ construct: 'survey-weights', at }));
}
