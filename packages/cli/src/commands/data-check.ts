import { cliMessage } from '@cchc/words';
import { worst, type ExitCode } from '../exit.js';
import { datasetsOf } from '../files/dataset.js';
import { readData, readRulebookText } from '../files/rulebook-input.js';
import { complain, type Session } from '../session.js';
import { dataFindingsJson, dataFindingsText } from '../show/data-findings.js';
import type { DataOptions } from './data.js';

/** All that is wrong with data, before anything is scored; it is the result, on standard output. */
export async function runDataCheck(
  session: Session,
  path: string,
  { data, format }: DataOptions,
): Promise<ExitCode> {
  const { io } = session;
  if (!data) {
    complain(session, 'OPTION_MISSING', { option: '--data' });
    return 2;
  }
  const text = await readRulebookText(session, path);
  const files = await readData(session, data);
  const troubles = [...text.troubles, ...files.troubles];
  for (const one of troubles) one.tell(session);
  const [file] = text.found;
  if (troubles.length > 0 || !file) return 2;
  if (file.rulebooks.length === 0) {
    complain(session, 'RULEBOOK_UNUSABLE', { path });
    return 1;
  }
  const tongue = session.asked ?? file.tongue;
  const { findings, order } = await datasetsOf(file.rulebooks, files.found);
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (format === 'json') io.stdout.write(dataFindingsJson(findings, tongue));
  else {
    io.stdout.write(dataFindingsText(session, findings, tongue, io.stdout));
    const counts = { files: files.found.length, units: order.length, errors, warnings };
    io.stdout.write(`${cliMessage('DATA_CHECKED', counts, tongue)}\n`);
  }
  return worst([errors + warnings > 0 ? 1 : 0]);
}
