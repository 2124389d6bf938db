import type { EvidenceDocument } from '@cchc/model';
import { STATES } from '../../columnar/columns.js';
import { UNUSABLE } from '../../columnar/lane.js';
import type * as Runtime from '../../typescript/runtime/book.js';
import { latest } from '../handed-in.js';
import { dayOfText } from '../read-figure.js';
import { put, type Fill, type Memory, type Of } from './fill.js';

/** All facts of an evidence are told by one look at its documents. */
export function evidenceFills(
  columns: readonly Of<'evidence'>[],
  documents: ReadonlyMap<string, Runtime.Evidence>,
  memory: Memory,
): readonly Fill[] {
  const names = new Set(columns.map(({ column }) => column.name));
  return [...names].map((name) => {
    const evidence = documents.get(name);
    if (!evidence) throw new Error('no such evidence');
    const own = columns.filter(({ column }) => column.name === name);
    return evidenceFill(own, evidence, memory);
  });
}

const NO_DOCUMENTS: readonly EvidenceDocument[] = [];

/** As `stateOf`, `countOf` and `dayOfIssue` of the runtime. */
function evidenceFill(
  columns: readonly Of<'evidence'>[],
  evidence: Runtime.Evidence,
  memory: Memory,
): Fill {
  const { name, atLeast, from, to } = evidence;
  const facts = { state: 0, count: 0, day: 0 };
  return (_, handed, row) => {
    let accepted = 0;
    let others = 0;
    let issuedLast: string | undefined;
    for (const { state, issued } of latest(handed.evidence, name) ?? NO_DOCUMENTS) {
      const isEarly = issued !== undefined && from !== undefined && issued < from;
      const isLate = issued !== undefined && to !== undefined && issued > to;
      if (isEarly || isLate) others |= 1 << PLACES.expired;
      else if (state !== 'accepted') others |= 1 << PLACES[state];
      else {
        accepted++;
        if (issued !== undefined && (issuedLast === undefined || issued > issuedLast))
          issuedLast = issued;
      }
    }
    facts.count = accepted;
    facts.state = accepted >= atLeast ? PLACES.accepted : worst(others);
    const day = facts.state === PLACES.accepted && issuedLast ? dayOfText(issuedLast) : undefined;
    facts.day = day ?? UNUSABLE;
    for (const one of columns) put(memory, one, row, facts[one.column.fact]);
  };
}

const PLACES = {
  none: STATES.indexOf('none'),
  pending: STATES.indexOf('pending'),
  accepted: STATES.indexOf('accepted'),
  rejected: STATES.indexOf('rejected'),
  expired: STATES.indexOf('expired'),
} as const;

/** Where too few are accepted, the first of these that any document is. */
const WORSE = [PLACES.pending, PLACES.expired, PLACES.rejected];

/** Of the states that documents have, as bits. */
function worst(found: number): number {
  for (const place of WORSE) if ((found & (1 << place)) !== 0) return place;
  return PLACES.none;
}
