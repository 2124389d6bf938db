import type { DataFinding } from '@cchc/data';
import type { Tongue } from '@cchc/language';
import type { Population, Rulebook } from '@cchc/model';
import { cliMessage } from '@cchc/words';
import type { Session } from '../session.js';
import { dataFindingsText } from '../show/data-findings.js';
import { stagesOf, type Stages } from '../show/progress.js';
import { datasetsOf } from './dataset.js';
import { readData } from './rulebook-input.js';

type OfBoth<T> = readonly [T, T];

/** Both versions' populations, and how far the work has come, which goes on with the scores. */
export interface DataOfBoth {
  readonly populations: OfBoth<Population>;
  readonly stages: Stages;
}

/** Reading twice, scoring twice, comparing. */
const STAGES = 5;
/** Less is done before anybody wonders. */
const LONG_BYTES = 500_000;

/**
 * The same data as two versions of a rulebook read them; undefined where they cannot be read, which
 * was told. What only one version complains of, such as a figure that only the other asks for, is no
 * fault of the data.
 */
export async function readForBoth(
  session: Session,
  rulebooks: OfBoth<Rulebook>,
  paths: readonly string[],
  tongue: Tongue,
): Promise<DataOfBoth | undefined> {
  const { found, troubles } = await readData(session, paths);
  for (const one of troubles) one.tell(session);
  if (troubles.length > 0) return undefined;
  const size = found.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const stages = stagesOf(session, STAGES, size >= LONG_BYTES);
  stages.begin(cliMessage('IMPACT_STAGE', { stage: 'read-before', units: '' }, session.own));
  const before = await datasetsOf([rulebooks[0]], found);
  stages.begin(cliMessage('IMPACT_STAGE', { stage: 'read-after', units: '' }, session.own));
  const after = await datasetsOf([rulebooks[1]], found);
  stages.end();
  const shared = inBoth(before.findings, after.findings);
  session.io.stderr.write(dataFindingsText(session, shared, session.asked ?? tongue));
  const [old, fresh] = [before.parts[0]?.population, after.parts[0]?.population];
  return old && fresh ? { populations: [old, fresh], stages } : undefined;
}

function inBoth(
  before: readonly DataFinding[],
  after: readonly DataFinding[],
): readonly DataFinding[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return after.filter((one) => one.severity !== 'info' && known.has(JSON.stringify(one)));
}
