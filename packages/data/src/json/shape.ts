import type { MemberNode, NumberNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { complaint } from '../complaint.js';
import type { DataFinding, JsonShape } from '../findings.js';
import { tidy, type Place, type Source } from '../table.js';

/** A value and the JSON pointer that leads to it. */
export interface At<Node extends ValueNode = ValueNode> {
  readonly node: Node;
  readonly pointer: string;
}

export interface Member extends At, Place {
  readonly key: string;
}

/** What reading of one JSON text works with: its source, and where complaints go. */
export interface Reading {
  readonly source: Source;
  readonly text: string;
  readonly complain: (finding: DataFinding) => void;
}

export function placeOf(node: ValueNode): Place {
  return { row: node.loc.start.line, column: node.loc.start.column };
}

export function misshapen(reading: Reading, at: At, wanted: JsonShape): void {
  const place = { ...placeOf(at.node), pointer: at.pointer };
  reading.complain(complaint(reading.source, 'JSON_NOT_IN_SHAPE', { ...place, wanted }));
}

/** The members of an object, the first of each key; undefined, and a complaint, where it is no object. */
export function membersOf(reading: Reading, at: At): readonly Member[] | undefined {
  if (at.node.type !== 'Object') {
    misshapen(reading, at, 'object');
    return undefined;
  }
  const members = new Map<string, Member>();
  for (const member of namedMembers(at.node, at.pointer)) {
    const first = members.get(member.key);
    if (first) reading.complain(keyTwice(reading.source, member, first));
    else members.set(member.key, member);
  }
  return [...members.values()];
}

/** The values of a list; undefined, and a complaint, where it is none. */
export function itemsOf(reading: Reading, at: At): readonly At[] | undefined {
  if (at.node.type !== 'Array') {
    misshapen(reading, at, 'list');
    return undefined;
  }
  return at.node.elements.map(({ value }, index) => ({
    node: value,
    pointer: `${at.pointer}/${index}`,
  }));
}

/** The number as it was written. */
export function numberText({ text }: Reading, node: NumberNode): string {
  return text.slice(node.loc.start.offset, node.loc.end.offset);
}

function namedMembers(node: ObjectNode, pointer: string): readonly Member[] {
  return node.members.map((member) => {
    const { start } = member.name.loc;
    const key = keyOf(member);
    const escaped = key.replaceAll('~', '~0').replaceAll('/', '~1');
    const place = { row: start.line, column: start.column };
    return { key, node: member.value, pointer: `${pointer}/${escaped}`, ...place };
  });
}

function keyOf({ name }: MemberNode): string {
  return tidy(name.type === 'String' ? name.value : name.name);
}

function keyTwice(source: Source, { row, column, key }: Member, first: Member): DataFinding {
  return complaint(source, 'JSON_KEY_TWICE', { row, column, name: key, firstRow: first.row });
}
