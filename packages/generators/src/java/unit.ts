import type { Input } from '@cchc/model';
import { plain } from '../comments/plain.js';
import { javadoc, text } from './literal.js';
import { RESERVED, camel } from './names.js';
import type { Printing } from './printing.js';

const INDENT = '    ';

/** Methods that every builder has, in lower case. */
const TAKEN = `of self build inround unitname unittype unitblock attribute input figure document documentat answers
  rated chosen row norows getclass hashcode equals tostring notify notifyall wait clone finalize`;

/** The typed data of a unit: a method a figure, a method a document. */
export function unitClass(to: Printing): string {
  const { rulebook } = to;
  const taken = new Set(TAKEN.split(/\s+/));
  const named = (name: string): string => {
    const plainName = camel(name).slice(0, 60);
    for (let count = 1; ; count++) {
      const own = count === 1 ? plainName : `${plainName}${String(count)}`;
      if (RESERVED.has(own) || taken.has(own.toLowerCase())) continue;
      taken.add(own.toLowerCase());
      return own;
    }
  };
  const figures = rulebook.inputs
    .filter(({ shared }) => !shared)
    .map((input) => figureText(named(input.name), input));
  const documents = rulebook.evidence.map(({ name, title }) =>
    [
      ...javadoc([plain(title ?? name).slice(0, 200)], INDENT),
      `${INDENT}public Unit ${named(name)}(EvidenceState state, LocalDate issued) {`,
      `${INDENT}${INDENT}return document(${text(name)}, state, issued);`,
      `${INDENT}}`,
    ].join('\n'),
  );
  const code = [...figures, ...documents].join('\n\n');
  const runtime = `cchc.${to.package}.runtime`;
  const imports = [
    ...(documents.length > 0 ? [`${runtime}.EvidenceState`] : []),
    `${runtime}.UnitBuilder`,
    ...(code.includes('(BigDecimal ') ? ['java.math.BigDecimal'] : []),
    ...(code.includes('LocalDate ') ? ['java.time.LocalDate'] : []),
    ...(code.includes('LocalDateTime ') ? ['java.time.LocalDateTime'] : []),
  ].map((name) => `import ${name};`);
  return `package cchc.${to.package};

${imports.join('\n')}

/** What a unit hands in, typed. */
public final class Unit extends UnitBuilder<Unit> {
    private Unit(String id) {
        super(id, Scorer.RULEBOOK);
    }

    public static Unit of(String id) {
        return new Unit(id);
    }

    @Override
    protected Unit self() {
        return this;
    }
${code === '' ? '' : `\n${code}\n`}}
`;
}

const TYPES = {
  integer: 'long',
  number: 'BigDecimal',
  ratio: 'BigDecimal',
  'yes-no': 'boolean',
  date: 'LocalDate',
  moment: 'LocalDateTime',
  choice: 'String',
} as const;

function figureText(method: string, { name, title, type }: Input): string {
  const options =
    type.kind === 'choice' ? [`(${type.options.map((one) => plain(one.name)).join(', ')})`] : [];
  const set = type.kind === 'choice' ? 'input' : 'figure';
  return [
    ...javadoc([plain(title ?? name).slice(0, 200), ...options], INDENT),
    `${INDENT}public Unit ${method}(${TYPES[type.kind]} value) {`,
    `${INDENT}${INDENT}return ${set}(${text(name)}, value);`,
    `${INDENT}}`,
  ].join('\n');
}
