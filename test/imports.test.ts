import { expect, it } from 'vitest';
import { importsOf } from './imports.js';

it.each([
  ["import { a } from 'value'", 'value', false],
  ["import a from 'value'", 'value', false],
  ["import * as a from 'value'", 'value', false],
  ["import 'effect'", 'effect', false],
  ["import type { A } from 'type'", 'type', true],
  ["import { type A } from 'still-loaded'", 'still-loaded', false],
  ["export { a } from 'value'", 'value', false],
  ["export * from 'value'", 'value', false],
  ["export type { A } from 'type'", 'type', true],
  ["type A = import('type').A", 'type', true],
  ["import a = require('value')", 'value', false],
  ["import type a = require('type')", 'type', true],
  ["declare module 'type' {}", 'type', true],
  ["const a = () => import('dynamic')", 'dynamic', false],
  ['const a = () => import(`dynamic`)', 'dynamic', false],
  ["const a = require('value')", 'value', false],
  ["process.getBuiltinModule('node:fs')", 'node:fs', false],
])('%s', (text, specifier, typeOnly) => {
  expect(importsOf(text)).toEqual([{ specifier, typeOnly }]);
});

it('sees no import in comments, strings and names', () => {
  const text = "// import 'a'\nconst x = \"import 'b'\";\nexport const y = x;\nexport { y as z };";
  expect(importsOf(text)).toEqual([]);
});
