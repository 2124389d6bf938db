import {
  ZERO,
  max,
  print,
  rational,
  type Name,
  type Rational,
  type Rulebook,
  type Survey,
  type SurveyCount,
} from '@cchc/model';
import type { CaseValues } from './values.js';

/** Answers that give each survey asked about the result it has in the case. */
export function answersOf(
  values: CaseValues,
  { surveys }: Rulebook,
): Readonly<Record<Name, readonly SurveyCount[]>> {
  const answered = values.unknowns.flatMap(([{ source }, result]) => {
    const survey = surveys.find(({ name }) => source.kind === 'survey' && source.name === name);
    return survey ? [[survey.name, answersFor(survey, result)] as const] : [];
  });
  return Object.fromEntries(answered);
}

/** All groups answer alike, so that their weights do not matter: so many the best option, the others the worst. */
function answersFor(survey: Survey, result: Rational): readonly SurveyCount[] {
  const options = survey.options.toSorted((a, b) => rational(a.worth).compare(rational(b.worth)));
  const [worst, best] = [options[0], options.at(-1)];
  if (!worst || !best) return [];
  const span = rational(best.worth).sub(rational(worst.worth));
  const share = span.equals(ZERO) ? span : result.sub(rational(worst.worth)).div(span);
  const enough = max(rational(String(survey.minimumSample ?? 1)), rational('1'));
  const times = enough.div(rational(share.d.toString())).ceil();
  const asked = rational(share.d.toString()).mul(times);
  const pleased = share.mul(asked);
  const groups = survey.groups.length > 0 ? survey.groups.map(({ name }) => name) : [''];
  const count = (group: Name, option: Name, answers: Rational): SurveyCount => ({
    group,
    option,
    count: { kind: 'given', value: print(answers) },
  });
  return groups.flatMap((group) =>
    worst === best
      ? [count(group, best.name, asked)]
      : [count(group, best.name, pleased), count(group, worst.name, asked.sub(pleased))],
  );
}
