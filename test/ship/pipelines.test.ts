import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../packages/cli/src/version.js';
import { ROOT } from './packed.js';

const workflows = globSync('.github/**/*.yml', { cwd: ROOT }).map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}));
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe.each(workflows)('$path', ({ text: yaml }) => {
  it('takes the actions of others at one commit each', () => {
    const used = [...yaml.matchAll(/uses: ([\w-]+\/\S+)/g)].map(([, name = '']) => name);
    expect(used.length).toBeGreaterThan(0);
    expect(
      used.filter((name) => !/^actions\/(?:checkout|setup-node)@[0-9a-f]{40}$/.test(name)),
    ).toEqual([]);
  });

  it('runs no text that others wrote: what comes in comes as a variable', () => {
    const scripts = [...yaml.matchAll(/^ *(?:- )?run: (?:\|\n((?: {8,}.*\n?)+)|(.*))$/gm)];
    expect(scripts.map(([script]) => script).filter((script) => script.includes('${{'))).toEqual(
      [],
    );
  });
});

it('workflows may read, and nothing else but what one of them needs', () => {
  for (const { path, text: yaml } of workflows.filter((one) => one.path.includes('workflows'))) {
    expect([path, /^permissions:\n {2}contents: read\n\S/m.test(yaml)]).toEqual([path, true]);
    const writes = [...yaml.matchAll(/(\S+): write/g)].map(([, what]) => what);
    expect(writes).toEqual(path.endsWith('release.yml') ? ['id-token'] : []);
  }
});

it('what others copy names the version that is here', () => {
  expect(text('.github/actions/check/action.yml')).toContain(`default: ${VERSION}\n`);
  expect(text('.gitlab/cchc.gitlab-ci.yml')).toContain(`CCHC_VERSION: '${VERSION}'`);
  expect(text('.pre-commit-hooks.yaml').match(/@cchc\/cli@[\d.]+/g)).toEqual(
    Array.from({ length: 3 }, () => `@cchc/cli@${VERSION}`),
  );
});

it('a dry release packs all packages, those first that others need, and publishes nothing', () => {
  const release = (task: string) =>
    execFileSync(process.execPath, ['.config/release.mjs', task], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, CCHC_DRY_RUN: 'true' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const said = [...release('npm').matchAll(/^would publish @cchc\/(\S+)@/gm)].map(
    ([, name]) => name,
  );
  expect(said[0]).toBe('model');
  const published = globSync('packages/*/package.json', { cwd: ROOT }).filter(
    (path) => !(JSON.parse(text(path)) as { private?: true }).private,
  );
  expect(said).toHaveLength(published.length);
  for (const [index, name] of said.entries()) {
    const needed = Object.keys(
      (JSON.parse(text(`packages/${name}/package.json`)) as { dependencies?: object })
        .dependencies ?? {},
    ).filter((other) => other.startsWith('@cchc/'));
    expect(said.slice(0, index)).toEqual(
      expect.arrayContaining(needed.map((other) => other.replace('@cchc/', ''))),
    );
  }
  expect(release('galleries')).toMatch(/^(?:would publish|there is no extension)/m);
}, 120_000);
