// What the whole test run needs beside Node: other programs that its tests work with. Where the run
// may install it (root on a system with apt), it does; else it says once, before any test, what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PYSPARK } from './needs-pyspark.mjs';

const NEEDS = [
  {
    program: 'soffice',
    packages: ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'],
    name: 'LibreOffice Calc and Writer',
    isWhole: hasWriter,
  },
  {
    program: 'chromium',
    packages: ['chromium', 'fonts-liberation2'],
    name: 'Chromium',
  },
  {
    program: 'python3',
    packages: ['python3', 'python3-venv'],
    name: 'Python 3.9 or newer, with venv',
    isWhole: hasVenv,
  },
  { program: 'javac', packages: ['openjdk-17-jdk-headless'], name: 'Java 17 (a JDK) or newer' },
  { program: 'mvn', packages: ['maven'], name: 'Apache Maven' },
  {
    program: 'psql',
    packages: ['postgresql'],
    name: 'PostgreSQL 15 or newer, the server',
    isWhole: hasServer,
  },
  { program: 'nvim', packages: ['neovim'], name: 'Neovim' },
  { program: 'zsh', packages: ['zsh'], name: 'zsh' },
  { program: 'fish', packages: ['fish'], name: 'fish' },
];

/** Whether all is there, after installing what can be. */
export function hasAll() {
  const missing = NEEDS.filter(isMissing);
  if (missing.length > 0 && mayInstall()) install(missing.flatMap(({ packages }) => packages));
  const still = missing.filter(isMissing);
  for (const { name, program, packages } of still) {
    console.error(`missing: ${name} (\`${program}\`), on Debian and Ubuntu: ${packages.join(' ')}`);
  }
  // It needs no rights, but Python.
  if (!PYSPARK.isThere()) PYSPARK.install();
  const hasSpark = PYSPARK.isThere();
  if (!hasSpark) console.error(`missing: ${PYSPARK.name}: ${PYSPARK.how}`);
  return still.length === 0 && hasSpark;
}

function isMissing({ program, isWhole = () => true }) {
  return !isThere(program) || !isWhole();
}

/** Debian keeps what makes environments in a package of its own. */
function hasVenv() {
  return spawnSync('python3', ['-c', 'import ensurepip, venv'], { stdio: 'ignore' }).status === 0;
}

/** Debian keeps the programs of the server in a folder a version, out of the path. */
function hasServer() {
  const all = '/usr/lib/postgresql';
  const versions = existsSync(all) ? readdirSync(all) : [];
  return versions.some((version) => existsSync(join(all, version, 'bin', 'initdb')));
}

/** LibreOffice comes in parts: Calc may be there without Writer, which is a library beside the program. */
function hasWriter() {
  const { stdout } = spawnSync('sh', ['-c', 'readlink -f "$(command -v soffice)"'], {
    encoding: 'utf8',
  });
  const folder = dirname(stdout.trim());
  return ['libswlo.so', 'libswlo.dylib'].some((name) => existsSync(join(folder, name)));
}

function isThere(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function mayInstall() {
  return (
    process.getuid?.() === 0 &&
    spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  );
}

function install(packages) {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
