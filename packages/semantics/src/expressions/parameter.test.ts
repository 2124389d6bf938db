import type { Parameter } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  attribute,
  compare,
  declareParameter,
  formula,
  leaf,
  lift,
  parameter,
  scoredLeaf,
  text,
  type UnitParts,
} from '../../../../test/build-model/index.js';

function valueOf(declared: Parameter, parts: UnitParts = {}): string {
  return scoredLeaf(leaf('1', formula(parameter('p'))), parts, { parameters: [declared] });
}

it('has a value per type of unit, and no other', () => {
  const perType = declareParameter('p', [
    { unitType: 'xã', value: lift('1') },
    { unitType: 'sở', value: lift('2') },
  ]);
  expect(valueOf(perType, { type: 'sở' })).toBe('2/10 scored');
  expect(valueOf(perType, { type: 'phường' })).toBe('-/10 refused parameter-without-value:p');
});

it('takes the first case that has begun by the end of the assessed year', () => {
  const perPeriod = declareParameter('p', [
    { from: '2026-01-01', value: lift('3') },
    { from: '2025-12-31', value: lift('2') },
    { from: '2020-01-01', value: lift('1') },
  ]);
  expect(valueOf(perPeriod)).toBe('2/10 scored');
});

it('takes the first condition that holds, else the rest', () => {
  const mountain = compare(attribute('vùng'), '=', text('núi'));
  const perCondition = declareParameter('p', [{ when: mountain, value: lift('1') }], '4');
  expect(valueOf(perCondition, { attributes: { vùng: 'núi' } })).toBe('1/10 scored');
  expect(valueOf(perCondition, { attributes: { vùng: 'biển' } })).toBe('4/10 scored');
  expect(valueOf(perCondition)).toBe('-/10 missing-input missing-input:vùng');
});
