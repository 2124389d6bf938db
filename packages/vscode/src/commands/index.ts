import type { Previews } from '../preview/panels.js';
import type { Parts } from '../start.js';
import type { Tests } from '../testing/controller.js';
import { showCase } from './case.js';
import { check } from './check.js';
import { comparing } from './compare.js';
import { openExample } from './example.js';
import { format } from './format.js';
import { newRulebook } from './new.js';
import { openPage } from './page.js';
import { rename, reveal, showReferences } from './places.js';
import { scoreData } from './score.js';
import { restart, showLog } from './server.js';
import { translate } from './translate.js';

/** What each command does; a list, nothing else. */
export function commandsOf(
  parts: Parts,
  tests: Tests,
  { open }: Previews,
): Readonly<Record<string, (...args: never[]) => unknown>> {
  const { compare, reveal: showComparison } = comparing(parts);
  return {
    'cchc.new': () => newRulebook(parts),
    'cchc.check': () => check(parts),
    'cchc.format': () => format(),
    'cchc.translate': () => translate(parts),
    'cchc.score': scoreData(parts),
    'cchc.compare': compare,
    'cchc.showComparison': showComparison,
    'cchc.example': () => openExample(parts),
    'cchc.page': openPage(parts),
    'cchc.restart': () => restart(parts),
    'cchc.log': () => {
      showLog(parts);
    },
    'cchc.openPreview': open,
    'cchc.runTests': tests.run,
    'cchc.coverTests': tests.cover,
    'cchc.showReferences': showReferences(parts),
    'cchc.rename': rename(parts),
    'cchc.showCase': showCase(parts),
    'cchc.reveal': reveal(parts),
  };
}
