import type { TraceStep, UsedValue } from '../trace.js';

/**
 * Where the evaluator says what it does. It does so by functions, so that a score nobody asks about
 * costs no trace, and a trace is never the work of a second evaluator.
 */
export interface Recorder {
  readonly step: (step: () => TraceStep) => void;
  readonly use: (used: () => UsedValue) => void;
  readonly steps: readonly TraceStep[];
  readonly uses: readonly UsedValue[];
}

export const silent: Recorder = {
  step: () => undefined,
  use: () => undefined,
  steps: [],
  uses: [],
};

export function recording(): Recorder {
  const steps: TraceStep[] = [];
  const uses: UsedValue[] = [];
  return {
    steps,
    uses,
    step: (step) => {
      steps.push(step());
    },
    use: (used) => {
      const value = used();
      const known = uses.some((one) => one.what === value.what && one.name === value.name);
      // Two figures over one table, or over one population, are two values.
      const many = value.what === 'aggregate' || value.what === 'population';
      if (many || !known) uses.push(value);
    },
  };
}
