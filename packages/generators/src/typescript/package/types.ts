import { nodesOf, type Rulebook } from '@cchc/model';
import { aloneInWords, typeInWords, type Tongue } from '@cchc/words';
import type { Order } from '../../target.js';
import { comment, inComment, quoted } from '../print/text.js';

/** What `index.js` exports, with the names of this rulebook as types. */
export function typesText({ rulebook, tongue }: Order): string {
  const { inputs, evidence, surveys, tables } = rulebook;
  const names = (all: readonly { readonly name: string }[]): readonly string[] =>
    all.map(({ name }) => name);
  return [
    `import type { Datum, Population, UnitData, Values } from './runtime/population.js';
import type { Results, UnitResult } from './runtime/results.js';

export type * from './runtime/population.js';
export type * from './runtime/results.js';`,
    figuresText(
      'Figures',
      'Figures of a unit: the `inputs` of a round.',
      inputs.filter(({ shared }) => !shared),
      tongue,
    ),
    figuresText(
      'SharedFigures',
      'Figures that all units share: `shared` of a population.',
      inputs.filter(({ shared }) => shared),
      tongue,
    ),
    unionText(
      'NodeId',
      'Fields, criteria and what they are made of.',
      [...nodesOf(rulebook)].map(({ id }) => id),
    ),
    unionText('EvidenceName', 'What `evidence` of a round may hold.', names(evidence)),
    unionText('SurveyName', 'What `surveys` of a round may hold.', names(surveys)),
    unionText('TableName', 'What `cases` of a unit may hold.', names(tables)),
    FUNCTIONS,
    scoreUnitText(rulebook),
    REST,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function figuresText(
  name: string,
  said: string,
  inputs: Rulebook['inputs'],
  tongue: Tongue,
): string {
  const lines = inputs.flatMap(({ name: figure, title, type }) => [
    `  /** ${inComment(`${title ?? figure} (${typeInWords(type, tongue)})`)} */`,
    `  readonly ${quoted(figure)}?: Datum;`,
  ]);
  const body = lines.length === 0 ? 'Readonly<Record<never, Datum>>' : `{\n${lines.join('\n')}\n}`;
  return `/** ${said} */\nexport type ${name} = ${body};`;
}

function unionText(name: string, said: string, names: readonly string[]): string {
  const union = names.length === 0 ? ' never' : names.map((one) => `\n  | ${quoted(one)}`).join('');
  return `/** ${said} */\nexport type ${name} =${union};`;
}

/** What a unit that is scored by itself lacks, as lines of a comment. */
export function aloneLines(rulebook: Rulebook): readonly string[] {
  const { said, parts } = aloneInWords(rulebook, 'en');
  return [said, ...parts.map((part) => `- ${part}`)];
}

function scoreUnitText(rulebook: Rulebook): string {
  const said = comment([
    'Scores a unit by itself, in the last of its rounds; `shared` are figures that all units share.',
    ...aloneLines(rulebook),
    '@throws {TypeError} where the unit is not of its form, or names what the rulebook does not know',
  ]);
  return `${said.join('\n')}
export declare function scoreUnit(unit: UnitData, shared?: Values): UnitResult;`;
}

const FUNCTIONS = `/**
 * Scores all units of a population; their scores may depend on each other. \`round\` is one of the
 * population's rounds, the last one unless said.
 * @throws {RangeError} where the population has no such round
 * @throws {TypeError} where the population is not of its form, or names what the rulebook does not know
 */
export declare function score(population: Population, round?: string): Results;`;

const REST = `/** The canonical result: JSON Lines in NFC, a header and then a line a unit. */
export declare function printResults(results: Results): string;

/** The rulebook as the runtime reads it: what it holds is nobody else's matter, and may change. */
export declare const book: unknown;`;
