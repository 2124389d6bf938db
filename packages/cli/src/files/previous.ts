import type { Population, PreviousUnit, UnitResult } from '@cchc/model';
import { RESULT_FORMAT } from '@cchc/model';
import type { Session } from '../session.js';
import { findFiles, RESULTS } from './find.js';
import { readTexts } from './read.js';
import { trouble } from './trouble.js';

/** The results of an earlier period by unit, from a canonical result; undefined where that failed, which was told. */
export async function readPrevious(
  session: Session,
  path: string,
): Promise<ReadonlyMap<string, UnitResult> | undefined> {
  const files = await findFiles(session.io, [path], RESULTS);
  const texts = await readTexts(session.io, files.found.slice(0, 1));
  const troubles = [...files.troubles, ...texts.troubles];
  const parsed = texts.found.map(({ text }) => resultsIn(text))[0];
  if (troubles.length === 0 && parsed && 'line' in parsed) {
    troubles.push(trouble('NOT_A_RESULT', { path, line: String(parsed.line) }));
  }
  for (const one of troubles) one.tell(session);
  return troubles.length > 0 || !parsed || 'line' in parsed ? undefined : parsed.units;
}

/** The scores of an earlier period beside the figures of it that the data already have. */
export function withPrevious(
  population: Population,
  results: ReadonlyMap<string, UnitResult>,
): Population {
  const previous = new Map(population.previous);
  for (const [unit, { nodes, total }] of results) {
    const scored = nodes.flatMap(({ node, score }) =>
      score === null ? [] : [[node, score] as const],
    );
    const before: PreviousUnit = {
      inputs: previous.get(unit)?.inputs ?? new Map(),
      scores: new Map(scored),
      ...(total.score === null ? {} : { total: total.score }),
    };
    previous.set(unit, before);
  }
  return { ...population, previous };
}

type Parsed = { readonly units: ReadonlyMap<string, UnitResult> } | { readonly line: number };

/** Line by line, so that the first that is no result can be named. */
function resultsIn(text: string): Parsed {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\n$/, '')
    .split('\n');
  const units = new Map<string, UnitResult>();
  for (const [index, line] of lines.entries()) {
    const value = parsedLine(line);
    const isFine = index === 0 ? isHeader(value) : isUnitResult(value) && !units.has(value.unit);
    if (!isFine) return { line: index + 1 };
    if (index > 0 && isUnitResult(value)) units.set(value.unit, value);
  }
  return { units };
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): boolean {
  return isObject(value) && value.format === RESULT_FORMAT && typeof value.rulebook === 'string';
}

function isUnitResult(value: unknown): value is UnitResult {
  return (
    isObject(value) &&
    typeof value.unit === 'string' &&
    Array.isArray(value.nodes) &&
    value.nodes.every(
      (node) => isObject(node) && typeof node.node === 'string' && isScore(node.score),
    ) &&
    isObject(value.total) &&
    isScore(value.total.score)
  );
}

/** As the canonical result writes scores; never a number of JSON, which would be a binary float. */
function isScore(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^-?\d+(?:\.\d+|\/\d+)?$/.test(value));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
