import type { InBoth, Tongue } from '../tongue.js';

const YES_NO: InBoth<{ readonly yes: string; readonly no: string }> = {
  vi: { yes: 'có', no: 'không' },
  en: { yes: 'yes', no: 'no' },
};

export function formatYesNo(value: 'yes' | 'no', tongue: Tongue): string {
  return YES_NO[tongue][value];
}
