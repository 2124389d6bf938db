import type { Slot } from '../program/int.js';
import type { Program } from '../program/program.js';
import type { Block, Statement } from '../program/statement.js';

/** What a body reads of a unit. */
export type Read =
  | { readonly of: 'total' | 'block' | 'type' | 'part' | 'handed in' }
  | { readonly of: 'score'; readonly node: string; readonly round: string | undefined };

/** Statements that read nothing beside their numbers, conditions and slots. */
const PLAIN: ReadonlySet<Statement['do']> = new Set([
  'need',
  'let',
  'var',
  'set',
  'if',
  'lack',
  'working-days',
  'population',
  'end',
] as const);

/** All that a body reads of a unit, each once; undefined where it reads more than these. */
export function readBy(block: Block, { spreads }: Program): readonly Read[] | undefined {
  const found = new Map<string, Read>();
  const add = (read: Read): true => {
    found.set(JSON.stringify(read), read);
    return true;
  };
  const visit = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return true;
    if (Array.isArray(value)) return value.every(visit);
    const part = value as Part;
    if (part.do !== undefined && !PLAIN.has(part.do)) return false;
    if (part.do === 'population') {
      const spread = spreads[part.spread ?? -1];
      if (!spread) return false;
      if (spread.over === 'block') add({ of: 'block' });
      // Figures about the unit itself begin with its own value; the others are the same for all units.
      return part.own === undefined || visit(spread.body);
    }
    if (part.kind === 'per-case') return false;
    if (part.op === 'evidence-is') return add({ of: 'handed in' });
    if (part.op === 'unit-is') return add({ of: part.by === 'type' ? 'type' : 'handed in' });
    if (typeof part.of === 'string') {
      const read = readOfSlot(value as Slot);
      return read !== undefined && add(read);
    }
    return Object.entries(value).every(([name, one]) => name === 'reasons' || visit(one));
  };
  return visit(block) ? [...found.values()] : undefined;
}

/** What parts of bodies are told apart by. */
interface Part {
  readonly do?: Statement['do'];
  readonly op?: string;
  readonly of?: string;
  readonly by?: string;
  readonly kind?: string;
  readonly own?: Block;
  readonly spread?: number;
}

function readOfSlot(slot: Slot): Read | undefined {
  switch (slot.of) {
    case 'total':
    case 'part':
      return { of: slot.of };
    case 'score':
      return { of: 'score', node: slot.node, round: slot.round };
    case 'input':
    case 'attribute':
    case 'evidence':
      return { of: 'handed in' };
    default:
      return undefined;
  }
}
