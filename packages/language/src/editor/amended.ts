import { loadNothing } from '../files/load.js';
import { baseOf, bringInBase } from '../names/amended.js';
import { knowNames, type Surroundings } from '../read.js';
import { eachRulebook, parse, type ParsedText } from '../text.js';

/** How many amendments of amendments are followed. */
const MOST_STEPS = 20;

/**
 * The same as `knowNames`, and in an amendment the names of what it amends: whoever reads it asks what
 * they mean. What is wrong with an amendment is found in the whole that it makes, which needs none of this.
 */
export function knowAmended(
  parsed: ParsedText,
  { name = '', load = loadNothing }: Surroundings = {},
  steps: readonly string[] = [],
): void {
  const { root } = parsed;
  const isKnown = root.kind !== 'amend' || baseOf(root) !== undefined;
  knowNames(parsed, { name, load });
  const path = root.title as string | undefined;
  if (isKnown || path === undefined || steps.length >= MOST_STEPS) return;
  const loaded = load(path, name);
  if (!loaded.ok || loaded.name === name || steps.includes(loaded.name)) return;
  const base = parse(loaded.text);
  if (eachRulebook(base).length > 1) return;
  knowAmended(base, { name: loaded.name, load }, [...steps, name]);
  bringInBase(root, { path, name: loaded.name, parsed: base });
}
