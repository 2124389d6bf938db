import type { Program } from '../../program/program.js';
import type { Order } from '../../target.js';
import { criteriaModules, leafNames } from './criteria.js';
import { figuresModule } from './declared.js';
import { entryModule } from './entry.js';
import { moduleText } from './modules.js';
import { rulebookModule } from './rulebook.js';
import { namesOf } from './scope.js';

/** A file of code: a path in the package, and a text. */
export interface CodeFile {
  readonly path: string;
  readonly content: string;
}

/** The code of a rulebook: what it reads, a function a leaf, the rulebook, and what others call. */
export function moduleFiles(program: Program, order: Order): readonly CodeFile[] {
  const names = namesOf(program.rulebook, order.tongue);
  const functions = leafNames(program);
  const figures = figuresModule(program, names);
  const criteria = criteriaModules(program, functions, names, order);
  const rulebook = rulebookModule(program, functions, names, order);
  const entry = entryModule(order.rulebook);
  const file = (one: typeof entry, others: readonly (typeof entry)[]): CodeFile => ({
    path: one.path,
    content: moduleText(one, others, order),
  });
  return [
    file(entry, [rulebook]),
    file(rulebook, [figures, ...criteria]),
    ...criteria.map((one) => file(one, [figures])),
    ...(figures.code === '' ? [] : [file(figures, [])]),
  ];
}
