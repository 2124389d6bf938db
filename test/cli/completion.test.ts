import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CLI_HELP } from '@cchc/words';
import { folderWith } from './fixture.js';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];
const commands = Object.keys(CLI_HELP.en.commands);

describe.each(SHELLS)('cchc completion %s', (shell) => {
  it('knows every command and every option of each', async () => {
    const { cchc } = folderWith({});
    const { exit, stdout, stderr } = await cchc(`completion ${shell}`);
    expect([exit, stderr]).toEqual([0, '']);
    for (const command of commands) {
      expect(stdout).toContain(`'${command}`);
      const help = (await cchc(`${command} --help`)).stdout;
      for (const [, flag = ''] of help.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)) {
        expect(stdout).toMatch(new RegExp(`(?:--|-l )${flag}\\b`));
      }
    }
    expect(stdout).toContain('sarif');
  });

  it('quotes what is said in the reader’s language', async () => {
    const { stdout } = await folderWith({}).cchc(`completion ${shell} --lang vi`);
    expect(stdout).toBe(stdout.normalize('NFC'));
    expect((stdout.replaceAll(/'\\''|''|\\'/g, '').match(/'/g) ?? []).length % 2).toBe(0);
  });
});

it('asks for a shell that it knows', async () => {
  const { exit, stderr } = await folderWith({}).cchc('completion tcsh');
  expect(exit).toBe(2);
  expect(stderr).toContain('`bash`, `zsh`, `fish`, `powershell`');
});

describe('in bash itself', () => {
  it.each([
    ['cchc che', ['check']],
    ['cchc ', commands],
    ['cchc check --f', ['--format']],
    ['cchc check --format s', ['sarif']],
    ['cchc check --format = gi', ['github']],
    ['cchc --lang vi tran', ['translate']],
    ['cchc translate --to ', ['vi', 'en']],
    ['cchc new fu', ['full']],
    ['cchc help GAP_IN_T', ['GAP_IN_TIERS']],
    ['cchc completion z', ['zsh']],
    // Nothing is known, so the shell completes files.
    ['cchc check b', []],
    ['cchc score --data ', []],
    // Nothing of the line is run.
    ['cchc check $(exit 9) --al', ['--all']],
  ])('%s', async (line, expected) => {
    const script = (await folderWith({}).cchc('completion bash')).stdout;
    const words = line.split(' ');
    const list = words.map((word) => `'${word}'`).join(' ');
    const ask = `COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _cchc; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = execFileSync('bash', ['-u', '-c', `${script}\n${ask}`], { encoding: 'utf8' });
    expect(
      out
        .split('\n')
        .filter((word) => word !== '')
        .sort(),
    ).toEqual(expected.toSorted());
  });

  it('falls back to files', async () => {
    const script = (await folderWith({}).cchc('completion bash')).stdout;
    const said = `${script}\ncomplete -p cchc`;
    const out = execFileSync('bash', ['-c', said], { encoding: 'utf8' });
    expect(out).toBe('complete -o default -F _cchc cchc\n');
  });
});
