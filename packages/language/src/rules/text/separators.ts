import type { AstNode } from 'langium';
import { brokenLines } from '../../syntax/recovery.js';
import { spanOf } from '../../text.js';
import { finding, replace, type LanguageRule } from '../rule.js';
import { nodesIn } from '../../syntax/nodes.js';
import { stretchOf } from '../../syntax/stretch.js';

/** The lists of statements of the language: what stands in them goes one a line, or is parted by `;`. */
const LISTS: Readonly<Record<string, string>> = {
  RulebookFile: 'rulebooks',
  Rulebook: 'statements',
  Node: 'members',
  Bands: 'entries',
  Guards: 'entries',
  Additive: 'items',
  FromMax: 'items',
  CaseTable: 'columns',
  ChoiceType: 'options',
  Evidence: 'items',
  Grading: 'rules',
  Block: 'members',
  BestOf: 'members',
  Parameter: 'cases',
  Survey: 'items',
  WorkingCalendar: 'items',
  Progressive: 'brackets',
  ByExperts: 'raters',
  ScorerChoice: 'alternatives',
  GivenCases: 'rows',
  GivenSurvey: 'answers',
};

/** Two statements on one line without `;` between them. */
export const separators: LanguageRule = function* ({ root, parsed }) {
  const broken = brokenLines(parsed);
  for (const parent of nodesIn(root)) {
    const statements = statementsOf(parent);
    for (let index = 1; index < statements.length; index++) {
      const end = stretchOf(statements[index - 1])?.to;
      const start = stretchOf(statements[index])?.from;
      if (end === undefined || start === undefined) continue;
      if (/[\r\n;]/.test(parsed.text.slice(end, start))) continue;
      const at = spanOf(parsed, end, start);
      if (broken.has(at.start.line)) continue;
      yield finding('STATEMENTS_ON_ONE_LINE', at, {}, { cures: [replace(at, '; ')] });
    }
  }
};

const NONE: readonly AstNode[] = [];

/** The statements that stand in a tree node's own list. */
export function statementsOf(parent: AstNode): readonly AstNode[] {
  const property = LISTS[parent.$type];
  if (property === undefined) return NONE;
  const list = (parent as AstNode & Readonly<Record<string, unknown>>)[property];
  return Array.isArray(list) ? (list as AstNode[]) : NONE;
}
