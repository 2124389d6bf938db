import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VI, folderWith } from './fixture.js';
import { commitAll, gitEnvironment } from './git-fixture.js';

/** What git starts has to be there: the built program, as in `process.test.ts`. */
const PROGRAM = join(import.meta.dirname, '../../packages/cli/bin/cchc.js');

describe('cchc git', () => {
  it('prints what it would change, changes it, and takes it all back', async () => {
    const { cwd, cchc } = repository();
    const config = () => readFileSync(join(cwd, '.git/config'), 'utf8');
    const before = config();
    const dry = await cchc('git install --dry-run --lang en');
    expect(dry.stdout).toMatch(/^git config --local diff\.cchc\.command /mu);
    expect(dry.stdout).toMatch(/info\/attributes: \+ \*\.cchc diff=cchc merge=cchc\n/u);
    expect(config()).toBe(before);

    expect((await cchc('git install --lang en')).exit).toBe(0);
    expect(config()).toContain('[merge "cchc"]');
    expect((await cchc('git install --lang en')).stdout).toMatch(/^Nothing to change/u);

    expect((await cchc('git uninstall --lang en')).exit).toBe(0);
    expect(config().replaceAll(/\[[^\]]*"?cchc"?\]\n/gu, '')).toBe(before);
    expect(readFileSync(join(cwd, '.git/info/attributes'), 'utf8')).not.toContain('cchc');
  });

  it('keeps what stands in the attributes of the clone', async () => {
    const { cwd, cchc } = repository();
    writeFileSync(join(cwd, '.git/info/attributes'), '*.png binary');
    await cchc('git install');
    const attributes = () => readFileSync(join(cwd, '.git/info/attributes'), 'utf8');
    expect(attributes()).toBe('*.png binary\n*.cchc diff=cchc merge=cchc\n');
    await cchc('git uninstall');
    expect(attributes()).toBe('*.png binary\n');
  });

  it('says where there is no repository, and which actions there are', async () => {
    const { cchc } = folderWith({});
    expect(await cchc('git install --lang en')).toMatchObject({ exit: 2, stdout: '' });
    expect((await cchc('git instal --lang en')).stderr).toContain('did you mean `install`?');
  });
});

describe('git, once taught', () => {
  it('shows what a change means where it shows changes', () => {
    const { cwd, git } = taught();
    writeFileSync(join(cwd, 'a.cchc'), VI.replaceAll('80%', '85%'));
    const shown = git('diff').stdout;
    expect(shown).toContain('cchc diff a/a.cchc b/a.cchc');
    expect(shown).toMatch(/Khi xong \/ giao từ 80% đến dưới 85%: trước 5 điểm/u);
    expect(git('diff', '--no-ext-diff').stdout).toContain('+      từ 85%');
    expect(git('difftool', '--no-prompt', '--tool=cchc').stdout).toContain('1 về cách chấm');
  });

  it('shows lines where a version cannot be compared', () => {
    const { cwd, git } = taught();
    writeFileSync(join(cwd, 'a.cchc'), VI.replace('bộ tiêu chí', 'bộ tiêu chi'));
    expect(git('diff').stdout).toMatch(/^\+bộ tiêu chi /mu);
  });

  it('merges by criterion: neighbours that two people changed make no conflict', () => {
    const { cwd, git } = taught();
    branch(git, cwd, 'theirs', VI.replace('"Niêm yết"', '"Niêm yết công khai"'));
    writeFileSync(join(cwd, 'a.cchc'), VI.replaceAll('80%', '85%'));
    git('commit', '--all', '--message', 'ours');
    expect(git('merge', 'theirs').status).toBe(0);
    const merged = readFileSync(join(cwd, 'a.cchc'), 'utf8');
    expect(merged).toBe(VI.replaceAll('80%', '85%').replace('"Niêm yết"', '"Niêm yết công khai"'));
  });

  it('leaves an honest conflict where two people changed one rule', () => {
    const { cwd, git } = taught();
    branch(git, cwd, 'theirs', VI.replaceAll('80%', '90%'));
    writeFileSync(join(cwd, 'a.cchc'), VI.replaceAll('80%', '85%'));
    git('commit', '--all', '--message', 'ours');
    const merge = git('merge', 'theirs');
    expect(merge.status).toBe(1);
    expect(merge.stderr).toContain('1 chỗ hai người cùng sửa');
    const merged = readFileSync(join(cwd, 'a.cchc'), 'utf8');
    expect(merged).toMatch(
      /<<<<<<< ours\n[\s\S]*85%[\s\S]*=======\n[\s\S]*90%[\s\S]*>>>>>>> theirs\n/u,
    );
    expect(merged.match(/tiêu chí 2/gu)).toHaveLength(1);
  });

  it('says that two changes which go together have an error that neither has alone', () => {
    const { cwd, git } = taught();
    branch(git, cwd, 'theirs', VI.replaceAll('niêm_yết', 'số_mới'));
    writeFileSync(join(cwd, 'a.cchc'), VI.replaceAll('xong', 'số_mới'));
    git('commit', '--all', '--message', 'ours');
    const merge = git('merge', 'theirs');
    expect(merge.status).toBe(0);
    expect(merge.stderr).toContain('hai phần gộp lại có lỗi mà từng phần không có');
  });

  it('merges a text that cannot be read line by line', () => {
    const { cwd, git } = taught('hỏng 1\n2\n3\n4\n5\n');
    branch(git, cwd, 'theirs', 'hỏng 1\n2\n3\n4\nnăm\n');
    writeFileSync(join(cwd, 'a.cchc'), 'hỏng một\n2\n3\n4\n5\n');
    git('commit', '--all', '--message', 'ours');
    expect(git('merge', 'theirs').status).toBe(0);
    expect(readFileSync(join(cwd, 'a.cchc'), 'utf8')).toBe('hỏng một\n2\n3\n4\nnăm\n');
  });
});

function repository(text = VI) {
  const folder = folderWith({ 'a.cchc': text });
  commitAll(folder.cwd, 'one');
  return folder;
}

/** A repository in which the built program was installed, and git in it. */
function taught(text = VI) {
  if (!existsSync(join(import.meta.dirname, '../../packages/cli/dist/main.js')))
    throw new Error('build first: git starts the built program');
  const { cwd } = repository(text);
  const env = { ...gitEnvironment(), LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' };
  execFileSync(process.execPath, [PROGRAM, 'git', 'install'], { cwd, env });
  const git = (...args: readonly string[]) =>
    spawnSync('git', [...args], { cwd, env, encoding: 'utf8' });
  return { cwd, git };
}

type Git = ReturnType<typeof taught>['git'];

function branch(git: Git, cwd: string, name: string, text: string): void {
  git('checkout', '--quiet', '-b', name);
  writeFileSync(join(cwd, 'a.cchc'), text);
  git('commit', '--all', '--message', name);
  git('checkout', '--quiet', 'main');
}
