import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CLI_HELP } from '@cchc/words';
import { folderWith } from '../cli/fixture.js';

/** What is offered behind the words of a line, as the shells themselves work it out. */
const commands = Object.keys(CLI_HELP.en.commands);
const LINES: readonly (readonly [string, readonly string[]])[] = [
  ['cchc che', ['check']],
  ['cchc ', commands],
  ['cchc check --form', ['--format']],
  ['cchc check --format s', ['sarif']],
  ['cchc --lang vi tran', ['translate']],
  ['cchc translate --to ', ['en', 'vi']],
  ['cchc new fu', ['full']],
  ['cchc help GAP_IN_T', ['GAP_IN_TIERS']],
  ['cchc completion z', ['zsh']],
  ['cchc data ', ['check', 'template']],
  ['cchc check bo', ['bo.cchc']],
  ['cchc score --data bo', ['bo.cchc']],
];

describe('in zsh itself', () => {
  // The functions of zsh's completion system, which only run at a prompt, as what they would offer.
  const SYSTEM = `
    compdef() {}
    _describe() { local -a all=("\${(@P)2}"); print -rl -- "\${(@)all%%:*}" }
    _files() { print -rl -- *(N) }
    compadd() { shift; print -rl -- "$@" }`;

  it.each(LINES)('%s', async (line, expected) => {
    const { cwd, cchc } = folderWith({ 'bo.cchc': '' });
    const { stdout: script } = await cchc('completion zsh --lang en');
    const words = line.split(' ');
    const ask = `words=(${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length}; _cchc`;
    const out = execFileSync('zsh', ['-f', '-c', `${SYSTEM}\n${script}\n${ask}`], {
      cwd,
      encoding: 'utf8',
    });
    // The shell keeps of these what begins as the last word does.
    const offered = out
      .split('\n')
      .filter((one) => one !== '' && one.startsWith(words.at(-1) ?? ''));
    expect(without(offered, ['bo.cchc'], expected)).toEqual(expected.toSorted());
  });
});

describe('in fish itself', () => {
  it.each(LINES)('%s', async (line, expected) => {
    const { cwd, cchc } = folderWith({ 'bo.cchc': '' });
    const { stdout: script } = await cchc('completion fish --lang en');
    const out = execFileSync('fish', ['-c', `${script}\ncomplete -C '${line}'`], {
      cwd,
      env: { ...process.env, HOME: cwd },
      encoding: 'utf8',
    });
    const offered = out.split('\n').flatMap((one) => one.split('\t')[0] ?? []);
    expect(without(offered, ['', 'bo.cchc'], expected)).toEqual(expected.toSorted());
  });
});

/** Files may always be offered too. */
function without(
  offered: readonly string[],
  names: readonly string[],
  expected: readonly string[],
): readonly string[] {
  return offered.filter((one) => !names.includes(one) || expected.includes(one)).toSorted();
}
