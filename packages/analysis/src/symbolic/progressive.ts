import { ZERO, type Bracket, type Progressive } from '@cchc/model';
import { productOf } from './arithmetic.js';
import { splitBy, type Case } from './case.js';
import { readNumber, readNumbers } from './numbers.js';
import { opaqueNumber } from './opaque.js';
import { addQuotients, constantQuotient, subtractQuotients, type Quotient } from './quotient.js';
import { follow, number, type NumberReading, type Stop } from './reading.js';
import type { Scope } from './scope.js';
import { countSteps } from './steps.js';

type Readings = Generator<NumberReading | Stop>;

/** What everybody begins with, and for each bracket what the part of the subject in it adds. */
export function* readProgressive(progressive: Progressive, scope: Scope, here: Case): Readings {
  const { subject, base, brackets } = progressive;
  const nothing = constantQuotient(ZERO);
  yield* follow(readNumber(subject, scope, here), ({ value, here: known }) =>
    follow(base ? readNumber(base, scope, known) : [number(nothing, known)], (start) =>
      addBrackets(brackets, { subject: value, from: nothing, sum: start.value }, scope, start.here),
    ),
  );
}

interface Progress {
  readonly subject: Quotient;
  /** Where the next bracket begins. */
  readonly from: Quotient;
  readonly sum: Quotient;
}

/** What lies above a bracket's end goes to the next one. */
function* addBrackets(
  brackets: readonly Bracket[],
  progress: Progress,
  scope: Scope,
  here: Case,
): Readings {
  const [bracket, ...rest] = brackets;
  if (!bracket) {
    yield number(progress.sum, here);
    return;
  }
  const { subject } = progress;
  if (!bracket.to) {
    yield* addPart(bracket, subject, progress, scope, here);
    return;
  }
  yield* follow(readNumber(bracket.to, scope, here), function* ({ value: end, here: after }) {
    const above = subtractQuotients(subject, end);
    if (!above) {
      yield* opaqueNumber(bracket, scope, after);
      return;
    }
    const { holds, fails } = splitBy(after, { form: above.numerator, relation: '>' });
    if (fails) yield* addPart(bracket, subject, progress, scope, fails);
    if (!holds) return;
    yield* follow(addPart(bracket, end, progress, scope, holds), (filled) =>
      addBrackets(rest, { subject, from: end, sum: filled.value }, scope, filled.here),
    );
  });
}

/** The sum with what the bracket adds from where it begins up to `top`. */
function* addPart(
  bracket: Bracket,
  top: Quotient,
  { from, sum }: Progress,
  scope: Scope,
  here: Case,
): Readings {
  const length = subtractQuotients(top, from);
  if (!length) {
    yield* opaqueNumber(bracket, scope, here);
    return;
  }
  yield* readNumbers([bracket.rate, bracket.size], scope, here, ([rate, size], after) =>
    rate && size
      ? follow(countSteps(length, size, bracket, scope, after), (count) =>
          follow(productOf(rate, count.value, bracket, scope, count.here), function* (part) {
            const longer = addQuotients(sum, part.value);
            if (longer) yield number(longer, part.here);
            else yield* opaqueNumber(bracket, scope, part.here);
          }),
        )
      : [],
  );
}
