import { ratio, type Rational } from '@cchc/model';
import type { Block } from '../../program/statement.js';
import type { Maker } from '../make/maker.js';
import { functionText } from './body.js';
import type { Code } from './literal.js';
import { scopeOf, use, type Names } from './scope.js';
import { quoted } from './text.js';

/** The texts of functions and numbers stand where the runtime has functions and numbers. */
export function printingMaker(names: Names): Maker {
  const body = (block: Block): never => code(functionText('unit', block, scopeOf(names), ''));
  return {
    body,
    ofPart: (block) => code(functionText('unit, part', block, scopeOf(names), '')),
    number: (value) => {
      const text = typeof value === 'string' ? value : decimalText(value);
      return code(
        text === undefined
          ? `${use({ names }, 'exact')}(${fraction(value as Rational)})`
          : `${use({ names }, 'decimal')}(${quoted(text)})`,
      );
    },
  };
}

/** Code in the place of whatever is asked for. */
export function code(text: string): never {
  const printed: Code = { code: text };
  return printed as never;
}

function fraction({ s, n, d }: Rational): string {
  return `${String(s * n)}n, ${String(d)}n`;
}

/** As a decimal, where it has at most 20 places. */
function decimalText(value: Rational): string | undefined {
  const scaled = value.mul(ratio(10n ** 20n, 1n));
  if (scaled.d !== 1n) return undefined;
  const digits = String(scaled.n).padStart(21, '0');
  const text = `${digits.slice(0, -20)}.${digits.slice(-20)}`.replace(/\.?0+$/, '');
  return scaled.s < 0n ? `-${text}` : text;
}
