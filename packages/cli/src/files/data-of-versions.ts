import type { DataFinding } from '@cchc/data';
import type { Tongue } from '@cchc/language';
import type { Population, Rulebook } from '@cchc/model';
import type { Session } from '../session.js';
import { dataFindingsText } from '../show/data-findings.js';
import { datasetsOf } from './dataset.js';
import { readData } from './rulebook-input.js';

type OfBoth<T> = readonly [T, T];

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
): Promise<OfBoth<Population> | undefined> {
  const { found, troubles } = await readData(session, paths);
  for (const one of troubles) one.tell(session);
  if (troubles.length > 0) return undefined;
  const [before, after] = [
    await datasetsOf([rulebooks[0]], found),
    await datasetsOf([rulebooks[1]], found),
  ];
  const shared = inBoth(before.findings, after.findings);
  session.io.stderr.write(dataFindingsText(session, shared, session.asked ?? tongue));
  const [old, fresh] = [before.parts[0]?.population, after.parts[0]?.population];
  return old && fresh ? [old, fresh] : undefined;
}

function inBoth(
  before: readonly DataFinding[],
  after: readonly DataFinding[],
): readonly DataFinding[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return after.filter((one) => one.severity !== 'info' && known.has(JSON.stringify(one)));
}
