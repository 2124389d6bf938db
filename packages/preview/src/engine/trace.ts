import type { NodeId } from '@cchc/model';
import { populationOf } from '@cchc/model';
import { explain } from '@cchc/semantics';
import { traceInWords, type NodeTraceInWords } from '@cchc/words';
import { populationWith, type Case } from '../case/case.js';
import type { Book, Others } from './book.js';

/** How a node came to its score, in the words of `cchc explain`. */
export function traceOf(
  book: Book,
  one: Case,
  node: NodeId,
  others: Others | undefined,
): NodeTraceInWords | null {
  const { rulebook, about } = book;
  const population = populationWith(one, book.looksAtOthers ? others?.json : undefined);
  const trace = explain(rulebook, populationOf(population), one.unit.id);
  if (!trace) return null;
  const asked = { ...trace, nodes: trace.nodes.filter((other) => other.node === node) };
  return traceInWords(rulebook, asked, about.language)[0] ?? null;
}
