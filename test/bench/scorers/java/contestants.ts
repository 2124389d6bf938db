import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bar, Contestant, SetFolder } from '../contestant.js';
import { projectOf, setFile, writeInputs } from '../generated.js';
import { byHandProgram } from './by-hand.js';

const SYNTHETIC = ['synthetic-100', 'synthetic-1000', 'synthetic-2000'] as const;

/** Both pay for one collector and one compiler thread, so that processor time is their own. */
const JVM = ['java', '-XX:+UseSerialGC', '-XX:CICompilerCount=2', '-Xmx2g', '-Xss4m'] as const;

export const contestants: readonly Contestant[] = [
  {
    name: 'java',
    says: 'Java, generated, over columns of whole numbers',
    sets: SYNTHETIC,
    prepare: generated,
  },
  {
    name: 'java-bigdecimal',
    says: 'Java by hand in BigDecimal, an object a record',
    sets: SYNTHETIC,
    prepare: ({ folder }, work) => {
      writeFileSync(join(work, 'ByHand.java'), byHandProgram(setFile(folder)));
      compile(work, 'ByHand.java');
      return [...JVM, '-cp', join(work, 'classes'), 'ByHand'];
    },
  },
];

export const bars: readonly Bar[] = [
  {
    what: 'Java ÷ BigDecimal by hand',
    ours: 'java',
    theirs: 'java-bigdecimal',
    atLeast: 7,
    reach: 15,
  },
];

async function generated({ folder }: SetFolder, work: string): Promise<readonly string[]> {
  const paths = await projectOf('java', folder, work);
  const scorer = paths.find((path) => path.endsWith('/Scorer.java')) ?? '';
  const own = dirname(scorer).split('/').at(-1) ?? '';
  const program = readFileSync(join(import.meta.dirname, 'Generated.java'), 'utf8');
  writeFileSync(join(work, 'Generated.java'), program.replaceAll('PACKAGE', own));
  compile(work, 'Generated.java', ['-sourcepath', 'src/main/java']);
  const inputs = writeInputs(folder, work);
  return [...JVM, '-cp', join(work, 'classes'), 'Generated', inputs];
}

function compile(work: string, program: string, more: readonly string[] = []): void {
  copyFileSync(join(import.meta.dirname, 'Serve.java'), join(work, 'Serve.java'));
  const options = ['-nowarn', '-encoding', 'UTF-8', '-d', 'classes', ...more];
  execFileSync('javac', [...options, program, 'Serve.java'], { cwd: work });
}
