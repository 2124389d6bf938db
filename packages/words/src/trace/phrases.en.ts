import type { TracePhrases } from './phrases.js';

export const tracePhrasesEn: TracePhrases = {
  notApplicable: (node) => `${node} is not for this unit`,
  evidence: (evidence, state) => `evidence ${evidence}: ${state}`,
  evidenceDecides: (evidence, state) =>
    `evidence ${evidence}: ${state}, so it is scored as said for that state`,
  exceptionHolds: (condition) => `an exception holds: ${condition}`,
  exceptionFails: (condition) => `an exception does not hold: ${condition}`,
  gateHolds: (condition) => `the condition is met: ${condition}`,
  gateFails: (condition) => `the condition is not met: ${condition}`,
  inBand: (subject, value, range) => `${subject} is ${value}: in the band ${range}`,
  notInBand: (subject, value, range) => `${subject} is ${value}: not in the band ${range}`,
  branchHolds: (condition) => `the case holds: ${condition}`,
  branchFails: (condition) => `the case does not hold: ${condition}`,
  undecided: (condition) => `cannot be decided yet: ${condition}`,
  atoms: (condition, atoms) => `${condition} (${atoms})`,
  holds: 'yes',
  fails: 'no',
  unknown: 'unknown',
  otherwise: 'none of the other cases holds',
  uncovered: 'no band or branch takes this case',
  acknowledged: 'no band or branch takes this case, so it is scored as said where that is accepted',
  start: (points) => `starts from ${points}`,
  counted: (item, points) => `${item}: gives ${points}`,
  deducted: (item, points) => `${item}: takes ${points}`,
  capped: ' (at its limit)',
  notCounted: (item) => `${item}: does not count`,
  bracket: (bracket, part, points) => `${bracket}: this part is ${part} and gives ${points}`,
  cases: (table, rows) => `${table} has ${rows} rows`,
  casesLeftOut: (rows) => `, of which ${rows} are not assessed`,
  mean: (points) => `; the mean is ${points}`,
  noCaseLeft: '; no row is left',
  surveyGroup: (group, answers, mean) => `group ${group}: ${answers} answers, mean ${mean}`,
  survey: (survey, answers, mean, points) =>
    `survey ${survey}: ${answers} answers, result ${mean}, worth ${points}`,
  choice: (raters, title) => `the case “${title}” was chosen by ${raters}`,
  rater: (rater, points, reason) => `${rater} gives ${points}; the reason: “${reason}”`,
  value: (points) => `comes to ${points}`,
  valueCapped: (points, cap) => `comes to ${points}, held at ${cap}`,
  explain: 'an explanation is needed before it is scored',
  fallback: {
    'missing-input': 'a figure is missing, so it is scored as said for that case',
    'zero-denominator': 'a denominator is 0, so it is scored as said for that case',
  },
  clamp: {
    points: (from, to) => `${from} is more than its points, so it gets ${to}`,
    lowest: (from, to) => `${from} is less than its lowest, so it gets ${to}`,
  },
  round: (from, to, digits) => `${from} rounded to ${places(digits)} is ${to}`,
  rescale: (from, to) => `${from} rescaled is ${to}`,

  noValue: 'no value that can be used',
  fromRound: (round) => ` (from the round ${round})`,
  ofUnits: (counted, of) => ` (over ${counted} of ${of} units)`,
  between: (lowest, highest) => `, lowest ${lowest}, highest ${highest}`,

  percentagePoints: (points) => `${points} percentage points`,
  raise: (subject, away, range, points) =>
    `raise ${subject} by ${away}, to ${range}, to get ${points}`,
  lower: (subject, away, range, points) =>
    `lower ${subject} by ${away}, to ${range}, to get ${points}`,
  later: (subject, away, range, points) => `${subject} ${away} later, ${range}, gets ${points}`,
  earlier: (subject, away, range, points) => `${subject} ${away} earlier, ${range}, gets ${points}`,
  branchNext: (points, changes) => `to get ${points}: ${changes}`,
  hold: (conditions) => `it takes ${conditions}`,
  stop: (conditions) => `no longer ${conditions}`,
  gateNext: (conditions) => `to be scored: it takes ${conditions}`,
  evidenceNext: (evidence, state) => `evidence ${evidence} has to be accepted (now: ${state})`,
  earn: (item, points) => `${item}: can still give ${points}`,
  earnWhen: (item, points, conditions) =>
    `${item}: can still give ${points}; it takes ${conditions}`,
  avoid: (item, points) => `${item}: without it, ${points} more`,
};

function places(digits: string): string {
  return digits === '1' ? '1 decimal place' : `${digits} decimal places`;
}
