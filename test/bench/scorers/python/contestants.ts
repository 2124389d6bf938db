import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bar, Contestant } from '../contestant.js';
import { projectOf, setFile, writeInputs } from '../generated.js';
import { byHandModule } from './by-hand.js';

const SYNTHETIC = ['synthetic-100', 'synthetic-1000', 'synthetic-2000'] as const;

export const contestants: readonly Contestant[] = [
  {
    name: 'python',
    says: 'Python, generated, over columns of whole numbers',
    sets: SYNTHETIC,
    prepare: async ({ folder }, work) => {
      const paths = await projectOf('python', folder, work);
      const module = paths.find((path) => path.endsWith('/rulebook.py')) ?? '';
      const inputs = writeInputs(folder, work);
      const program = join(import.meta.dirname, 'generated.py');
      return ['python3', program, work, module.split('/')[0] ?? '', inputs];
    },
  },
  {
    name: 'python-decimal',
    says: 'Python by hand in Decimal, an object a record',
    sets: SYNTHETIC,
    prepare: ({ folder }, work) => {
      writeFileSync(join(work, 'by_hand.py'), byHandModule(setFile(folder)));
      copyFileSync(join(import.meta.dirname, 'serve.py'), join(work, 'serve.py'));
      return ['python3', join(work, 'by_hand.py')];
    },
  },
];

export const bars: readonly Bar[] = [
  {
    what: 'Python ÷ Decimal by hand',
    ours: 'python',
    theirs: 'python-decimal',
    atLeast: 1.7,
    reach: 3,
  },
];
