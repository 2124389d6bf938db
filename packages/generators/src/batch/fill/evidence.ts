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
  const { name, atLeast, from = '', to = LAST } = evidence;
  const found = STATES.map(() => 0);
  const facts = { state: 0, count: 0, day: 0 };
  return (_, handed, row) => {
    found.fill(0);
    let issuedLast: string | undefined;
    for (const { state, issued } of latest(handed.evidence, name) ?? NO_DOCUMENTS) {
      const isOutside = issued !== undefined && (issued < from || issued > to);
      const now = isOutside ? 'expired' : state;
      const place = PLACES[now];
      found[place] = (found[place] ?? 0) + 1;
      if (now !== 'accepted' || issued === undefined) continue;
      if (issuedLast === undefined || issued > issuedLast) issuedLast = issued;
    }
    facts.count = found[PLACES.accepted] ?? 0;
    facts.state = facts.count >= atLeast ? PLACES.accepted : worst(found);
    const day = facts.state === PLACES.accepted && issuedLast ? dayOfText(issuedLast) : undefined;
    facts.day = day ?? UNUSABLE;
    for (const one of columns) put(memory, one, row, facts[one.column.fact]);
  };
}

/** Above every day that is written. */
const LAST = '\u{ffff}';

const PLACES = {
  none: STATES.indexOf('none'),
  pending: STATES.indexOf('pending'),
  accepted: STATES.indexOf('accepted'),
  rejected: STATES.indexOf('rejected'),
  expired: STATES.indexOf('expired'),
} as const;

/** Where too few are accepted, the first of these that any document is. */
const WORSE = [PLACES.pending, PLACES.expired, PLACES.rejected];

function worst(found: readonly number[]): number {
  for (const place of WORSE) if (found[place] !== 0) return place;
  return PLACES.none;
}
