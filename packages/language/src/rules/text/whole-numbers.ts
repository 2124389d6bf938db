import type { AstNode } from 'langium';
import { wholeOf } from '../../lower/context.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';
import { nodesIn } from '../../syntax/nodes.js';

/** Where only a whole number makes sense, and how small or large it may be. */
const WHOLE: Readonly<Record<string, readonly [property: string, least: number, most: number]>> = {
  Year: ['value', 1900, 2999],
  RoundingRule: ['digits', 0, 9],
  Rule: ['digits', 0, 9],
  NamedResult: ['digits', 0, 9],
  Downgrade: ['steps', 1, 9],
  EvidenceCount: ['value', 1, 999],
  MinimumSample: ['answers', 1, 9999],
  Quota: ['number', 1, 9999],
  QuotaFloor: ['least', 1, 9999],
  PartsBelow: ['most', 0, 9999],
};

export const wholeNumbers: LanguageRule = function* ({ root }) {
  for (const node of nodesIn(root)) {
    const wanted = WHOLE[node.$type];
    if (!wanted) continue;
    const [property, least, most] = wanted;
    const written = textOf(node, property);
    if (written === undefined || isShare(node)) continue;
    const whole = wholeOf(written);
    if (whole !== undefined && whole >= least && whole <= most) continue;
    yield finding('NUMBER_NOT_WHOLE', placeOfProperty(node, property), { written, least, most });
  }
};

function textOf(node: AstNode, property: string): string | undefined {
  const value = (node as AstNode & Readonly<Record<string, unknown>>)[property];
  return typeof value === 'string' ? value : undefined;
}

/** `20% đơn vị` need not be whole, `20 đơn vị` must be. */
function isShare(node: AstNode): boolean {
  return (node as AstNode & { readonly share?: unknown }).share === true;
}
