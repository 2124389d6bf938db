import { nowhere } from '@cchc/model';
import { expect, it } from 'vitest';
import { rulebook } from '../../../../test/build-model/index.js';
import { blockOf } from './block.js';

const unit = (type?: string, block?: string) => ({
  id: 'A',
  ...(type === undefined ? {} : { type }),
  ...(block === undefined ? {} : { block }),
  attributes: new Map(),
  rounds: new Map(),
  cases: new Map(),
});

const byType = rulebook([], {
  unitTypes: ['xã', 'đặc khu'],
  unitBlocks: [{ name: 'Cấp xã', types: ['xã', 'đặc khu'], at: nowhere }],
});

it('takes what the data say where the rulebook says nothing', () => {
  expect(blockOf(unit('xã', 'Cụm 1'.normalize('NFD')), rulebook([]))).toBe('Cụm 1');
  expect(blockOf(unit('xã'), rulebook([]))).toBe('');
});

it('takes the block of the type where the rulebook has blocks of types', () => {
  expect(blockOf(unit('đặc khu'), byType)).toBe('Cấp xã');
  expect(blockOf(unit('xã', 'Cụm 1'), byType)).toBe('Cấp xã');
  expect(blockOf(unit(undefined, 'Cụm 1'), byType)).toBe('');
});
