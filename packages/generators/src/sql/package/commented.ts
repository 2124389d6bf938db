import { sqlLegend, type Tongue } from '@cchc/words';
import { wrapped } from '../../comments/plain.js';
import type { Dialect } from '../dialect.js';
import type { View } from '../reading/views.js';

/** A view with what is said of it, which stands inside: whoever parts a file by its views parts no comment from its own. */
export function createView({ name, comment, select }: View, dialect: Dialect): string {
  return dialect.createView(name, [...comment.map((line) => `-- ${line}`), select].join('\n'));
}

/** What stands at the head of the views that score. */
export function legend(tongue: Tongue): string {
  return sqlLegend(tongue)
    .flatMap((line) => wrapped(line))
    .map((line) => `-- ${line}`)
    .join('\n');
}
