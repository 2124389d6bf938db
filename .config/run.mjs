// Runs `npm test`, `npm run test:quick`, `npm run e2e`, `npm run demo`, `npm run fuzz` and `npm run bench` from a fresh clone.
// It installs first, so it has no dependency and runs on Node 18 too; what it starts runs on the
// Node of node_modules/.bin, which is new enough where the machine's own is not.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasAll } from './needs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

const tasks = {
  test: () => hasNeeds() && report([lint, vitest({}), e2e]),
  e2e: () => hasNeeds() && report([e2e]),
  'test:quick': () => report([vitest({ CCHC_QUICK: '1' })]),
  demo: () => prepare() && demo(),
  // As many hostile texts as the environment asks for (CCHC_RUNS): a million find what thousands do not.
  fuzz: () => prepare() && run('tsc', ['-p', 'test/fuzz']) && run('node', [fuzzer, ...rest]),
  bench: () => prepare() && run('vitest', ['bench', '--run', ...vitestConfig, ...rest]),
};

const [task = 'test', ...rest] = process.argv.slice(2);
const fuzzer = join('node_modules', '.cache', 'cchc-fuzz', 'fuzz', 'main.js');
const vitestConfig = ['--config', '.config/vitest.config.ts'];
process.chdir(root);
if (!Object.hasOwn(tasks, task)) {
  console.error(`unknown task ${task}; one of: ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}
process.exitCode = tasks[task]() ? 0 : 1;

function demo() {
  const cchc = join('packages', 'cli', 'bin', 'cchc.js');
  const rulebook = 'examples/qd-766/qd-766.cchc';
  const checked = run('node', [cchc, 'check', rulebook]);
  const scored = run('node', [cchc, 'score', rulebook, '--data', 'examples/qd-766/so-lieu']);
  return checked && scored;
}

/** Runs the runners, prints the count as the very last line, and says whether all is well. */
function report(runners) {
  const counts = prepare() ? runners.map((runner) => runner()) : [{ failed: 1 }];
  const sum = (key) => counts.reduce((total, count) => total + (count[key] ?? 0), 0);
  const [passed, skipped] = [sum('passed'), sum('skipped')];
  // A run in which nothing ran is no success.
  const failed = sum('failed') || (passed === 0 ? 1 : 0);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0;
}

/** Other programs that the slow tests work with; the last line still counts. */
function hasNeeds() {
  if (hasAll()) return true;
  console.log('0 passed, 1 failed');
  return false;
}

function lint() {
  heading('lint');
  return run('npm', ['run', '--silent', 'lint']) ? { passed: 1 } : { failed: 1 };
}

function vitest(env) {
  return () => {
    heading('vitest');
    const folder = mkdtempSync(join(tmpdir(), 'cchc-test-'));
    const file = join(folder, 'results.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const ok = run('vitest', ['run', ...vitestConfig, ...reporters, ...rest], env);
    const count = existsSync(file) ? countVitest(JSON.parse(readFileSync(file, 'utf8'))) : {};
    rmSync(folder, { recursive: true, force: true });
    // Errors outside any test, and a runner that died, show in the exit code alone.
    return ok || count.failed ? count : { ...count, failed: 1 };
  };
}

/** The extension in a real VS Code; what it says of its kinds of test stands above the closing line. */
function e2e() {
  heading('VS Code');
  const file = join('test', 'e2e', 'out', 'results', 'all.json');
  rmSync(file, { force: true });
  const ok = run('node', [join('test', 'e2e', 'run.ts'), ...(task === 'e2e' ? rest : [])]);
  const count = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return ok || count.failed ? count : { ...count, failed: 1 };
}

function countVitest(results) {
  // A file that cannot be loaded holds no test that could fail: it counts as one.
  const broken = results.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  );
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + broken.length,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

function prepare() {
  return install() && nodeIsNewEnough() && build();
}

function build() {
  heading('build');
  return run('npm', ['run', '--silent', 'build']);
}

function install() {
  if (installed()) return true;
  heading('install');
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  // With the machine's own Node: the one in node_modules is what `npm ci` is about to remove.
  return spawn('npm', ['ci', ...flags, '--loglevel=error'], { PATH: pathWithoutBin() });
}

/** Whether node_modules holds just what package-lock.json asks for on this system. */
function installed() {
  const want = packages('package-lock.json');
  const have = packages(join('node_modules', '.package-lock.json'));
  if (!want || !have) return false;
  const same = ([path, entry]) => {
    const there = have[path];
    if (!there) return entry.optional === true && path !== bundledNode();
    return there.version === entry.version && there.integrity === entry.integrity;
  };
  return (
    Object.entries(want).every((pair) => pair[0] === '' || same(pair)) &&
    Object.keys(have).every((path) => path in want && existsSync(path))
  );
}

function packages(lockfile) {
  if (!existsSync(lockfile)) return undefined;
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

function bundledNode() {
  return `node_modules/node-${process.platform}-${process.arch}`;
}

function nodeIsNewEnough() {
  const { stdout } = spawnSync('node', ['--version'], { env: environment({}), encoding: 'utf8' });
  const [major = 0, minor = 0] = (stdout ?? '').trim().slice(1).split('.').map(Number);
  const enough = major > 22 || (major === 22 && minor >= 12);
  if (!enough) console.error(`Node 22.12 or newer is needed; this system has ${stdout}`);
  return enough;
}

function run(command, args, env = {}) {
  return spawn(command, args, { PATH: [bin, pathWithoutBin()].join(delimiter), ...env });
}

function spawn(command, args, env) {
  const options = { stdio: 'inherit', env: environment(env), shell: windows };
  const { status, error } = spawnSync(command, args, options);
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

function environment(env) {
  const path = { PATH: [bin, pathWithoutBin()].join(delimiter) };
  // Windows calls it `Path`; two spellings of one variable would be undefined behaviour there.
  const others = Object.entries(process.env).filter(([name]) => name.toUpperCase() !== 'PATH');
  return { ...Object.fromEntries(others), ...path, ...env };
}

function pathWithoutBin() {
  const path = Object.entries(process.env).find(([name]) => name.toUpperCase() === 'PATH')?.[1];
  const ours = join('node_modules', '.bin');
  return (path ?? '')
    .split(delimiter)
    .filter((entry) => !entry.endsWith(ours))
    .join(delimiter);
}

function heading(text) {
  console.log(`\n── ${text} ──`);
}
