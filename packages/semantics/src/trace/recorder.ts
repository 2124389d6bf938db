import type { TraceStep, UsedValue } from '../trace.js';

/**
 * Where the evaluator says what it does. It does so by functions, so that a score nobody asks about
 * costs no trace, and a trace is never the work of a second evaluator.
 */
export interface Recorder {
  readonly step: (step: () => TraceStep) => void;
  readonly use: (used: () => UsedValue) => void;
  /** Listens to the rows of a rule per case, of which a trace would tell too much. */
  readonly rows: Recorder;
  readonly steps: readonly TraceStep[];
  readonly uses: readonly UsedValue[];
}

export const silent: Recorder = {
  get rows() {
    return silent;
  },
  step: () => undefined,
  use: () => undefined,
  steps: [],
  uses: [],
};

/** Records what happens in each row too: for those who want to know what was reached at all. */
export function recordingRows(): Recorder {
  const recorder: Recorder = {
    ...recording(),
    get rows() {
      return recorder;
    },
  };
  return recorder;
}

export function recording(): Recorder {
  const steps: TraceStep[] = [];
  const uses: UsedValue[] = [];
  return {
    steps,
    uses,
    rows: silent,
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
