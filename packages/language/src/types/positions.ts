import { AstUtils, type AstNode } from 'langium';
import { typeOf, typeOfValueType, type ExpressionType } from '@cchc/model';
import type * as ast from '../generated/ast.js';
import { lowerExpression } from '../lower/expression.js';
import type { LowerContext } from '../lower/context.js';
import { lowerValueType } from '../lower/data.js';
import { tablesInReach } from '../names/columns.js';
import { isBands, isGivenCases } from '../generated/ast.js';
import type { TextTypes } from './context.js';
import type { Kind } from './mismatches.js';

/** A place in the text where a formula stands, and what kind of value is wanted there. */
export interface Position {
  readonly property: string;
  readonly wanted: (owner: AstNode, tools: PositionTools) => readonly Kind[];
}

export interface PositionTools extends LowerContext {
  readonly types: TextTypes;
  /** What the subjects of bands were found to be. */
  readonly subjects: Map<AstNode, ExpressionType | undefined>;
}

const NUMBER: readonly Kind[] = ['number'];
const YES_NO: readonly Kind[] = ['yes-no'];
const ORDERED: readonly Kind[] = ['number', 'date', 'moment'];
const ANY: readonly Kind[] = ['number', 'date', 'moment', 'yes-no', 'choice', 'text'];

const always = (kinds: readonly Kind[]) => () => kinds;

/** By the tree node that holds the formula: its property, and what is wanted there. */
export const POSITIONS: Readonly<Record<string, readonly Position[]>> = {
  Definition: [{ property: 'value', wanted: always(ANY) }],
  AtMost: [{ property: 'bound', wanted: likeInput }],
  AtLeast: [{ property: 'bound', wanted: likeInput }],
  Bands: [{ property: 'subject', wanted: always(ORDERED) }],
  Low: [{ property: 'bound', wanted: likeSubject }],
  High: [{ property: 'bound', wanted: likeSubject }],
  Point: [{ property: 'bound', wanted: likeSubject }],
  Branch: [{ property: 'condition', wanted: always(YES_NO) }],
  Gate: [{ property: 'condition', wanted: always(YES_NO) }],
  Item: [
    { property: 'amount', wanted: always(NUMBER) },
    { property: 'condition', wanted: always(YES_NO) },
    { property: 'cap', wanted: always(NUMBER) },
  ],
  Formula: [
    { property: 'value', wanted: always(NUMBER) },
    { property: 'cap', wanted: always(NUMBER) },
  ],
  Value: [
    { property: 'value', wanted: always(NUMBER) },
    { property: 'cap', wanted: always(NUMBER) },
  ],
  Audience: [{ property: 'condition', wanted: always(YES_NO) }],
  Veto: [{ property: 'condition', wanted: always(YES_NO) }],
  Downgrade: [{ property: 'condition', wanted: always(YES_NO) }],
  GradeCap: [{ property: 'condition', wanted: always(YES_NO) }],
  GradeWhen: [{ property: 'condition', wanted: always(YES_NO) }],
  RankKey: [{ property: 'value', wanted: always(ORDERED) }],
  RescaleTotal: [{ property: 'condition', wanted: always(YES_NO) }],
  NamedResult: [{ property: 'value', wanted: always(NUMBER) }],
  ExceptInCase: [{ property: 'condition', wanted: always(YES_NO) }],
  ShareOfTotal: [{ property: 'condition', wanted: always(YES_NO) }],
  ParameterCase: [
    { property: 'condition', wanted: always(YES_NO) },
    { property: 'value', wanted: always(ORDERED) },
  ],
  Progressive: [{ property: 'subject', wanted: always(NUMBER) }],
  BracketRange: [{ property: 'to', wanted: always(NUMBER) }],
  Bracket: [
    { property: 'rate', wanted: always(NUMBER) },
    { property: 'size', wanted: always(NUMBER) },
    { property: 'points', wanted: always(NUMBER) },
  ],
  ByExperts: [
    { property: 'lowest', wanted: always(NUMBER) },
    { property: 'highest', wanted: always(NUMBER) },
  ],
  ExpectedScore: [{ property: 'score', wanted: always(NUMBER) }],
  GivenScore: [{ property: 'score', wanted: always(NUMBER) }],
  GivenPrevious: [{ property: 'value', wanted: likePrevious }],
  GivenAnswers: [{ property: 'count', wanted: always(NUMBER) }],
  Cell: [{ property: 'value', wanted: likeColumn }],
  GivenValue: [{ property: 'value', wanted: likeGiven }],
};

/** The kind of `giá trị` at a place: that of the nearest bands around it. */
export function subjectTypeAt(place: AstNode, tools: PositionTools): ExpressionType | undefined {
  const bands = AstUtils.getContainerOfType(place, isBands);
  if (!bands?.subject) return undefined;
  const { subjects } = tools;
  if (subjects.has(bands)) return subjects.get(bands);
  const outer = bands.$container ? subjectTypeAt(bands.$container, tools) : undefined;
  const type = typeOf(
    lowerExpression(bands.subject, tools),
    tools.types.at(outer, tablesInReach(bands)),
  );
  subjects.set(bands, type);
  return type;
}

/** What the bounds of a range are compared with: the subject of the bands, or a total. */
export function likeSubject(owner: AstNode, tools: PositionTools): readonly Kind[] {
  const inGrades = AstUtils.hasContainerOfType(owner, (node) => node.$type === 'GradeBand');
  const kind = inGrades ? 'number' : subjectTypeAt(owner, tools)?.kind;
  // Bounds of what has no order are not wrong as well: the subject is.
  if (kind === 'moment') return ['moment', 'date'];
  return kind === 'number' || kind === 'date' ? [kind] : ANY;
}

/** A test gives an input a value of the input's own kind. */
function likeGiven(owner: AstNode): readonly Kind[] {
  return ofType((owner as ast.GivenValue).input?.ref?.type);
}

/** The year before had a value of the same kind; scores are numbers. */
function likePrevious(owner: AstNode): readonly Kind[] {
  const { input, node, total } = owner as ast.GivenPrevious;
  return node || total ? NUMBER : ofType(input?.ref?.type);
}

/** A row of a test gives a column a value of the column's own kind. */
function likeColumn(owner: AstNode): readonly Kind[] {
  const cell = owner as ast.Cell;
  const table = AstUtils.getContainerOfType(cell, isGivenCases)?.table?.ref;
  return ofType(table?.columns.find(({ name }) => name === cell.column)?.type);
}

function ofType(type: ast.ValueType | undefined): readonly Kind[] {
  if (!type) return ANY;
  const { kind } = typeOfValueType(lowerValueType(type));
  return kind === 'choice' ? ['choice', 'text'] : [kind];
}

function likeInput(owner: AstNode, _tools: PositionTools): readonly Kind[] {
  const type = (owner.$container as ast.Input | undefined)?.type;
  if (!type) return ANY;
  const { kind } = lowerValueType(type);
  return kind === 'date' || kind === 'moment' ? [kind] : NUMBER;
}
