import type { NamedKind } from '@cchc/language';
import type { Speaker } from '../speaker.js';

/** How a name is declared as what its place wants: `minh chứng kế_hoạch "…"`, as the file spells it. */
export function declarationExample(
  name: string,
  wanted: readonly NamedKind[],
  say: Speaker,
): string {
  return EXAMPLES[wanted[0] ?? 'input'](name, say);
}

const input = (name: string, say: Speaker): string => say.code`{input} ${name}: {integer} "…"`;

/** Where several kinds will do, the first is shown; a column is declared where its table is. */
const EXAMPLES: Readonly<Record<NamedKind, (name: string, say: Speaker) => string>> = {
  input,
  definition: (name, say) => say.code`{let} ${name} = …`,
  evidence: (name, say) => say.code`{evidence} ${name} "…"`,
  table: (name, say) => say.code`{cases} ${name} "…" ${'{ … }'}`,
  column: input,
  parameter: (name, say) => say.code`{parameter} ${name} "…" ${'{ … }'}`,
  survey: (name, say) => say.code`{survey} ${name} "…" ${'{ … }'}`,
  scale: (name, say) => say.code`{scoring scale} ${name}(…) ${'{ … }'}`,
};
