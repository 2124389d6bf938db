import { aloneInWords, amongUnits, resultCodes, scorerReadme } from '@cchc/words';
import type { Order } from '../../target.js';
import type { BatchKind } from '../package.js';
import { inComment } from '../print/text.js';

/** The README of a package; what it says of a batch is there only where the package has one. */
export function readmeText(
  { rulebook, version, hash, tongue }: Order,
  batch: BatchKind,
  name: string,
): string {
  const isFast = batch === 'columns';
  return scorerReadme(
    {
      title: inComment(rulebook.title),
      code: inComment(rulebook.code),
      hash,
      version,
      runsOn: 'Node 18',
      codeLanguage: 'js',
      install: 'npm install ./typescript',
      test: 'npm test',
      example: exampleText(name),
      alone: aloneInWords(rulebook, tongue),
      among: amongUnits(rulebook, tongue),
      codes: resultCodes(rulebook, tongue),
      ...(isFast ? { batch: ['csv', 'rows'] } : {}),
      files: [
        ['population.json', 'sample'],
        ['index.js', 'calls'],
        ['index.d.ts', 'types'],
        ['criteria/', 'leaves'],
        ...(isFast ? [['columns.js', 'lanes'] as const] : []),
        ['rulebook.js', 'rulebook'],
        ['figures.js', 'declared'],
        ['runtime/', 'runtime'],
        ['vectors/', 'vectors'],
      ],
    },
    tongue,
  );
}

function exampleText(name: string): string {
  return `import { readFile } from 'node:fs/promises';
import { printResults, score, scoreUnit } from '${name}';

const population = JSON.parse(await readFile('population.json', 'utf8'));
const results = score(population); // all units, in the last round
process.stdout.write(printResults(results));

const [unit] = population.units;
console.log(scoreUnit(unit, population.shared).total); // one unit by itself`;
}
