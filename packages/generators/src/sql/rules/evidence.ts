import type { Name } from '@cchc/model';
import { DAYS, MOMENTS } from '../../program/slots.js';
import { eitherOf, FALSE, not, same } from '../../program/cond.js';
import type { Cond, Text } from '../../program/int.js';
import { condSql } from '../flow/print.js';
import { column, textOf, truthOf } from '../flow/sheet.js';
import { objectSql, plainly, tell } from '../flow/told.js';
import type { Scorer } from '../scorer.js';
import type { Lack } from './body.js';
import type { Figure } from './inputs.js';

/** `accepted`, `pending`, `expired`, `rejected` or `none`; never null. */
export function stateOf(name: Name, { handedIn }: Scorer): Text {
  return textOf(handedIn.evidence(name, 'state'));
}

/** Those that are not accepted are lacking, all told together. */
export function lacksOfEvidence(names: readonly Name[], scorer: Scorer): readonly Lack[] {
  const { sheet } = scorer;
  const lacking = names.map((name) => notAccepted(name, scorer));
  const told = names.map((name, at) => {
    const sql = stateTold(name, scorer);
    const when = condSql(lacking[at] ?? FALSE, sheet);
    return { sql: names.length === 1 ? sql : `CASE WHEN ${when} THEN ${sql} END` };
  });
  return [{ when: lacking.reduce(eitherOf, FALSE), cause: 'missing-evidence', told }];
}

/** The latest day of issue of an accepted document. */
export function dayOfEvidence(name: Name, scorer: Scorer): Figure {
  const { handedIn, dialect } = scorer;
  const day = handedIn.evidence(name, 'date');
  return {
    value: { type: 'int', value: column(dialect.dayNumber(day), DAYS.low, DAYS.high) },
    lacks: [
      {
        when: notAccepted(name, scorer),
        cause: 'missing-evidence',
        told: [{ sql: stateTold(name, scorer) }],
      },
      {
        when: truthOf(`(${day} IS NULL)`),
        cause: 'missing-evidence',
        told: tell([{ kind: 'undated-evidence', evidence: name }]),
      },
    ],
  };
}

/** The latest moment of issue; where the time of one is not known, which is the latest is not either. */
export function momentOfEvidence(name: Name, scorer: Scorer): Figure {
  const { handedIn, dialect } = scorer;
  const moment = handedIn.evidence(name, 'moment');
  const lack = (when: Cond, kind: 'untimed-evidence' | 'undated-evidence'): Lack => ({
    when,
    cause: 'missing-evidence',
    told: tell([{ kind, evidence: name }]),
  });
  return {
    value: { type: 'int', value: column(dialect.momentNumber(moment), MOMENTS.low, MOMENTS.high) },
    lacks: [
      {
        when: notAccepted(name, scorer),
        cause: 'missing-evidence',
        told: [{ sql: stateTold(name, scorer) }],
      },
      lack(truthOf(`(${handedIn.evidence(name, 'untimed')} > 0)`), 'untimed-evidence'),
      lack(truthOf(`(${moment} IS NULL)`), 'undated-evidence'),
    ],
  };
}

function notAccepted(name: Name, scorer: Scorer): Cond {
  return not(same(stateOf(name, scorer), { op: 'text', value: 'accepted' }));
}

function stateTold(name: Name, { handedIn, dialect }: Scorer): string {
  const state = plainly(handedIn.evidence(name, 'state'));
  return objectSql(
    [
      ['kind', 'evidence'],
      ['evidence', name],
      ['state', state],
    ],
    dialect,
  );
}
