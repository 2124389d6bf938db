// The tests in a real VS Code, of three kinds: in its extension host, in that of a browser, and as a
// person uses it. Says which ran and how many tests each had.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleTests } from './editor/bundle-tests.ts';
import { installEditor } from './editor/install.ts';
import { packAndInstall } from './editor/install-vsix.ts';
import { e2e, made, results, workspace } from './editor/paths.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Kind {
  readonly name: string;
  readonly what: string;
  readonly script: string;
}

const KINDS: readonly Kind[] = [
  { name: 'host', what: 'extension host (@vscode/test-cli)', script: 'kinds/host.ts' },
  {
    name: 'installed',
    what: 'the VSIX, installed (@vscode/test-electron)',
    script: 'kinds/installed.ts',
  },
  { name: 'web', what: 'web worker (@vscode/test-web)', script: 'kinds/web.ts' },
  { name: 'workbench', what: 'workbench (playwright-core)', script: 'kinds/workbench.ts' },
];

const asked = process.argv.slice(2);
const kinds = KINDS.filter(({ name }) => asked.length === 0 || asked.includes(name));
installEditor();
rmSync(results, { recursive: true, force: true });
rmSync(join(made, 'failures'), { recursive: true, force: true });
mkdirSync(results, { recursive: true });
packAndInstall();
await bundleTests();
rmSync(join(made, 'workspace'), { recursive: true, force: true });
cpSync(workspace, join(made, 'workspace'), { recursive: true });
const counted = kinds.map((kind) => ({ ...kind, counts: run(kind) }));

console.log('\nTests in VS Code:');
for (const { what, counts } of counted) {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`  ${what}: ${counts.passed} passed, ${counts.failed} failed${skipped}`);
}
const sum = (key: keyof Counts): number =>
  counted.reduce((all, { counts }) => all + counts[key], 0);
const all: Counts = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
writeFileSync(join(results, 'all.json'), JSON.stringify(all));
process.exitCode = all.failed > 0 || all.passed === 0 ? 1 : 0;

/** A kind that ends badly without counting, or runs nothing, counts as one failure. */
function run({ name, what, script }: Kind): Counts {
  console.log(`\n── VS Code: ${what} ──`);
  const env = { ...process.env, E2E_RUN: made, E2E_RESULTS: join(results, `${name}.json`) };
  const { status } = spawnSync(process.execPath, [join(e2e, script)], { stdio: 'inherit', env });
  const file = join(results, `${name}.json`);
  const counts = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Counts)
    : { passed: 0, failed: 0, skipped: 0 };
  const isSilent = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  return isSilent ? { ...counts, failed: 1 } : counts;
}
