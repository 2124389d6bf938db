import { MODEL_FORMAT, nowhere, type Node, type Rulebook } from '@cchc/model';
import { group, pointsOf } from './tree.js';

const at = nowhere;

/** A rulebook that never rounds, with one field `I` around loose leaves. */
export function rulebook(nodes: readonly Node[], parts: Partial<Rulebook> = {}): Rulebook {
  const leaves = nodes.filter(({ kind }) => kind === 'leaf');
  const fields = leaves.length > 0 ? [group('I', nodes)] : nodes;
  return {
    format: MODEL_FORMAT,
    language: 1,
    files: ['test.cchc'],
    code: 'TEST',
    title: 'Test',
    year: 2025,
    basis: [],
    scale: pointsOf(fields),
    rounding: { kind: 'never' },
    unitTypes: [],
    inputs: [],
    definitions: [],
    evidence: [],
    tables: [],
    surveys: [],
    parameters: [],
    calendars: [],
    fields,
    blocks: [],
    results: [],
    tests: [],
    acknowledgements: [],
    at,
    ...parts,
  };
}
