// PySpark, which tests run Spark by: from PyPI, into a folder of the user's cache that outlives node_modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const { version } = JSON.parse(readFileSync(new URL('pyspark.json', import.meta.url), 'utf8'));
const folder = join(homedir(), '.cache', 'cchc', `pyspark-${version}`);
const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];

export const PYSPARK = {
  name: `PySpark ${version} (from PyPI)`,
  isThere: () => sparkHome() !== undefined,
  install: () => {
    const options = { stdio: 'inherit' };
    const made = spawnSync('python3', ['-m', 'venv', folder], options).status === 0;
    if (made) spawnSync(join(folder, 'bin', 'python'), [...pip, `pyspark==${version}`], options);
  },
  how: `python3 -m venv ${folder} && ${folder}/bin/pip install pyspark==${version}`,
};

/** Where Spark itself is, inside of the package. */
function sparkHome() {
  const lib = join(folder, 'lib');
  const homes = existsSync(lib) ? readdirSync(lib) : [];
  return homes
    .map((python) => join(lib, python, 'site-packages', 'pyspark'))
    .find((home) => existsSync(join(home, 'bin', 'spark-submit')));
}
