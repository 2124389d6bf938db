import { AstUtils, type AstNode } from 'langium';
import { wholeOf } from '../../lower/context.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/** Where only a whole number makes sense, and how small or large it may be. */
const WHOLE: Readonly<Record<string, readonly [property: string, least: number, most: number]>> = {
  Year: ['value', 1900, 2999],
  RoundingRule: ['digits', 0, 9],
  PerCase: ['digits', 0, 9],
  Downgrade: ['steps', 1, 9],
  EvidenceCount: ['value', 1, 999],
};

export const wholeNumbers: LanguageRule = function* ({ root }) {
  for (const node of AstUtils.streamAllContents(root)) {
    const [property, least, most] = WHOLE[node.$type] ?? [];
    if (property === undefined || least === undefined || most === undefined) continue;
    const written = textOf(node, property);
    if (written === undefined) continue;
    const whole = wholeOf(written);
    if (whole !== undefined && whole >= least && whole <= most) continue;
    yield finding('NUMBER_NOT_WHOLE', placeOfProperty(node, property), { written, least, most });
  }
};

function textOf(node: AstNode, property: string): string | undefined {
  const value = (node as AstNode & Readonly<Record<string, unknown>>)[property];
  return typeof value === 'string' ? value : undefined;
}
