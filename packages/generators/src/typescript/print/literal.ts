import { quoted } from './text.js';

/** Code that stands where a value will be. */
export interface Code {
  readonly code: string;
}

const WIDTH = 100;

/** A value as a literal: on one line where it fits behind `used` signs, else a line an entry. */
export function literal(value: unknown, indent = '', used = 0): string {
  const flat = inline(value);
  if (!flat.includes('\n') && indent.length + used + flat.length <= WIDTH) return flat;
  if (typeof value !== 'object' || value === null || isCode(value)) {
    return flat.replaceAll('\n', `\n${indent}`);
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const entries = value.map((one) => `${inner}${literal(one, inner, 1)},\n`);
    return `[\n${entries.join('')}${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([name, one]) => `${inner}${key(name)}: ${literal(one, inner, key(name).length + 3)},\n`,
  );
  return `{\n${entries.join('')}${indent}}`;
}

function inline(value: unknown): string {
  if (isCode(value)) return value.code;
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([name, one]) => `${key(name)}: ${inline(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : quoted(name);
}

function isCode(value: unknown): value is Code {
  return typeof value === 'object' && value !== null && 'code' in value && onlyCode(value);
}

function onlyCode(value: object): value is Code {
  return Object.keys(value).length === 1 && typeof (value as Code).code === 'string';
}
