import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { VI, VI_BAD } from '../cli/fixture.js';
import { ROOT, npm, packAll } from './packed.js';

/** The commands of a section of the README, a line each. */
function quickStart(): readonly string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const section = /^## In a pipeline\n[\s\S]*?```sh\n([\s\S]*?)```/m.exec(readme)?.[1] ?? '';
  return section.trimEnd().split('\n');
}

it('the quick start for pipelines works in an empty folder, from what is published', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-quick-'));
  try {
    const [install = '', ...commands] = quickStart();
    expect(install).toBe('npm install --save-dev @cchc/cli');
    expect(commands).toHaveLength(3);
    const tarballs = packAll(join(folder, 'packed'));
    const project = mkdtempSync(join(folder, 'project-'));
    writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
    const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
    npm(['install', '--save-dev', ...quiet, ...tarballs], project);
    expect(readdirSync(join(project, 'node_modules/@cchc'))).toContain('cli');
    writeFileSync(join(project, 'a.cchc'), VI);
    for (const command of commands) {
      expect([command, run(command, project)]).toEqual([command, 0]);
    }
    writeFileSync(join(project, 'bad.cchc'), VI_BAD);
    expect(run('npx cchc check .', project)).toBe(1);
    expect(run('npx cchc new minimal moi', project)).toBe(0);
    expect(run('npx cchc help GAP_IN_TIERS', project)).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);

function run(command: string, cwd: string): number {
  const [program = '', ...args] = command.split(' ');
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  try {
    execFileSync(program, args, { cwd, stdio: 'pipe', env: { ...process.env, PATH } });
    return 0;
  } catch (error) {
    return (error as { readonly status?: number }).status ?? -1;
  }
}
