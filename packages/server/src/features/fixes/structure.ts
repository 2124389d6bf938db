import { lexedText, outlineOf } from '@cchc/language';
import { LEVELS } from '@cchc/model';
import { textAt, type View } from '../../view.js';
import { codeAfter } from '../codes/segments.js';
import { edit, inserting, insertion, listRemoval, removal, statementsAround } from './edits.js';
import { fix, replacing, safely, type FindingWith, type Fix, type Fixers } from './fix.js';
import { statementOf } from './tiers.js';
import { typed } from './written.js';

type Place = FindingWith<'STATEMENT_TWICE'>['at'];

const removed = ({ at }: { readonly at: Place }, view: View): readonly Fix[] => {
  const statement = statementOf(at, view);
  return [fix(view, 'remove', [removal(view, statement)], textAt(view, statement))];
};

const removedFromList = ({ at }: { readonly at: Place }, view: View): readonly Fix[] => [
  fix(view, 'remove', [listRemoval(view, at)], textAt(view, at)),
];

/** Statements that are missing, twice, or in the wrong place. */
export const STRUCTURE_FIXES: Fixers = {
  UNCLOSED_BLOCK: (_, view) => {
    const braces = lexedText(view.parsed()).tokens.map(({ type }) =>
      type === '{' ? 1 : type === '}' ? -1 : 0,
    );
    const open = braces.reduce<number>((sum, one) => sum + one, 0);
    const end = view.text.length;
    const closing = '}\n'.repeat(Math.max(0, open));
    return open > 0 ? [fix(view, 'insert', [edit(view, end, end, `\n${closing}`)], closing)] : [];
  },
  UNCLOSED_COMMENT: (_, view) => [
    fix(view, 'insert', [edit(view, view.text.length, view.text.length, ' */\n')], '*/'),
  ],
  OPERATOR_AT_LINE_START: ({ at }, view) => {
    const start = view.lines.offsetAt(at.start);
    const before = view.text.slice(0, start).trimEnd().length;
    return [fix(view, 'several', [edit(view, before, start, ' ')])];
  },
  STATEMENT_TWICE: removed,
  RULE_AND_PARTS: removed,
  FALLBACK_OUT_OF_PLACE: removed,
  PARAMETER_CASE_TWICE: removed,
  TEST_EXPECTATION_TWICE: removedFromList,
  TEST_GIVEN_TWICE: removedFromList,
  CALENDAR_DAY_WITHOUT_EFFECT: removedFromList,
  ACKNOWLEDGEMENT_UNUSED: (finding, view) => removed(finding, view).map((one) => safely(one)),
  ACKNOWLEDGEMENT_WITHOUT_OUTCOME: ({ at }, view) => [
    fix(view, 'insert', [inserting(at.end, ': 0')], ': 0'),
  ],
  LEAF_WITHOUT_RULE: ({ at, args: { code } }, view) => {
    const node = statementsAround(view, at.start).at(-1);
    const rule = typed(view, '{score} {by experts} {from} 0 {to} {max}');
    if (!node) return [];
    const change = node.body
      ? insertion(view, node.body, [rule], 'last')
      : inserting(node.at.end, ` { ${rule} }`);
    return [fix(view, 'add-rule', [change], code)];
  },
  LEVEL_OUT_OF_ORDER: ({ at, args: { parent } }, view) => {
    const below = LEVELS[LEVELS.indexOf(parent) + 1];
    const item = statementsAround(view, at.start).at(-1);
    if (below === undefined || !item?.nameAt) return [];
    const level = { start: item.at.start, end: item.nameAt.start };
    return [replacing(view, level, `${typed(view, `{${below}}`)} `)];
  },
  TEST_TWICE: ({ at, args: { name } }, view) => {
    const quoted = textAt(view, at);
    return quoted.includes(name) ? [replacing(view, at, quoted.replace(name, `${name} (2)`))] : [];
  },
  CODE_TWICE: ({ at, args: { code } }, view) => {
    const all = new Set(outlineOf(view.parsed()).flatMap(codesIn));
    let fresh = codeAfter(code);
    while (all.has(fresh)) fresh = codeAfter(fresh);
    const nameAt = statementsAround(view, at.start).at(-1)?.nameAt;
    return nameAt ? [replacing(view, nameAt, fresh)] : [];
  },
  CALENDAR_MISSING: (_, view) => {
    const body = outlineOf(view.parsed())[0]?.body;
    const name = view.tongue() === 'vi' ? 'lịch_năm' : 'calendar';
    const line = `${typed(view, `{working calendar} ${name} {from} 1/1 {to} 31/12`)} { ${typed(view, '{off} {saturday}, {sunday}')} }`;
    return body ? [fix(view, 'add-band', [insertion(view, body, [line], 'first')], line)] : [];
  },
};

function codesIn(item: ReturnType<typeof outlineOf>[number]): readonly string[] {
  const own = item.type === 'Node' && item.name !== undefined ? [item.name] : [];
  return [...own, ...item.children.flatMap(codesIn)];
}
