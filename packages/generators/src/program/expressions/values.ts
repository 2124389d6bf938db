import type { Expression } from '@cchc/model';
import type { Cond } from '../int.js';
import type { Rat } from '../rat.js';
import { Refused } from '../refused.js';
import type { Value } from '../writer.js';

export function number(value: Rat): Value {
  return { kind: 'number', value };
}

export function yesNo(value: Cond): Value {
  return { kind: 'yes-no', value };
}

export function refused(construct: string, at: Expression): never {
  throw new Refused(construct, at);
}
