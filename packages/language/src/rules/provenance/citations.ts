import { citationKey, citationsIn } from '../../citations/citation.js';
import { hashOf, recordOf } from '../../citations/compare.js';
import { citedPath } from '../../citations/kept-citations.js';
import type { LanguageFinding } from '../../findings.js';
import type { Load } from '../../files/load.js';
import { placeOf } from '../../lower/context.js';
import { finding, placeOfProperty, type CheckedText } from '../rule.js';

const WARNING = { severity: 'warning' } as const;

/**
 * Whether what a text cites still says what it said when it was recorded. Nothing is said of what was
 * never recorded. It stands in no table of rules, since it looks at other files.
 */
export function* citations(
  { root }: Pick<CheckedText, 'root'>,
  name: string,
  load: Load,
): Iterable<LanguageFinding> {
  const written = citationsIn(root);
  const [first] = written;
  if (!first) return;
  const record = recordOf(name, load);
  if (record.kind === 'none') return;
  if (record.kind === 'unreadable') {
    const args = { file: record.path, problem: record.problem };
    yield finding('CITATIONS_UNREADABLE', placeOfProperty(first.node, 'title'), args, WARNING);
    return;
  }
  for (const { citation, node } of written) {
    const own = record.kept.get(citationKey(citation));
    if (!own) continue;
    const now = hashOf(citation, own.file, name, load);
    const at = placeOf(node);
    const args = { cited: citation, file: citedPath(own.file) };
    if (!now.ok)
      yield finding('CITED_TEXT_NOT_FOUND', at, { ...args, problem: now.problem }, WARNING);
    else if (now.sha256 !== own.sha256) yield finding('CITED_TEXT_CHANGED', at, args, WARNING);
  }
}
