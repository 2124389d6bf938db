import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const home = join(root, 'packages/vscode');
const text = (path: string): string => readFileSync(join(home, path), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));

interface Matcher {
  readonly name: string;
  readonly severity: string;
  readonly pattern: Pattern | readonly Pattern[];
}
interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly message?: number;
}
interface Manifest {
  readonly version: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly problemMatchers: readonly Matcher[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly markdown: string } }[];
    }[];
  };
}
const manifest = json('package.json') as Manifest;
const { contributes } = manifest;
const bilingual = json('package.nls.json') as Record<string, string>;
const vietnamese = json('package.nls.vi.json') as Record<string, string>;

describe('what VS Code shows before the extension runs', () => {
  const used = [...text('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key);

  it('is there in both languages, and nothing else is', () => {
    expect(Object.keys(bilingual).toSorted()).toEqual(used.toSorted());
    expect(Object.keys(vietnamese).toSorted()).toEqual(used.toSorted());
  });

  it('has the Vietnamese words in the default table too, for VS Code has no Vietnamese of its own', () => {
    const parts = (key: string): readonly string[] =>
      (vietnamese[key] ?? '').split('\n').filter((line) => !line.startsWith('['));
    const lacking = used.filter((key) =>
      parts(key).some((part) => key !== 'displayName' && !bilingual[key]?.includes(part)),
    );
    expect(lacking).toEqual([]);
  });
});

it('every menu names a command of the manifest', () => {
  const known = contributes.commands.map(({ command }) => command);
  const named = Object.values(contributes.menus).flatMap((items) =>
    items.map(({ command }) => command),
  );
  expect(named.filter((command) => !known.includes(command))).toEqual([]);
});

it('every file that it names is there', () => {
  const named = [
    ...text('package.json').matchAll(
      /"(?:\.\/)?((?:media|walkthrough|syntaxes)\/[^"]+|language-configuration\.json)"/g,
    ),
  ];
  const paths = named.map(([, path = '']) => path).filter((path) => !path.startsWith('syntaxes/'));
  expect(paths.length).toBeGreaterThan(8);
  expect(paths.filter((path) => !existsSync(join(home, path)))).toEqual([]);
});

it('every test that the README names is there', () => {
  const named = [...text('README.md').matchAll(/`(test\/[\w./-]+\.test\.ts)`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('every sentence of its own is said in Vietnamese and in English', async () => {
  const { EXTENSION_CODES, extensionMessage } = await import('@cchc/words');
  const args = {
    errors: 2,
    warnings: 1,
    files: 3,
    tongue: 'vi',
    to: 'vi',
    rulebook: 'a',
    code: 'A',
    path: 'a',
    reason: 'r',
    revision: 'main',
  } as never;
  for (const code of EXTENSION_CODES) {
    const [vi, en] = [extensionMessage(code, args, 'vi'), extensionMessage(code, args, 'en')];
    expect(vi, code).not.toBe(en);
    expect(vi, code).not.toMatch(/\b(?:the|of|is|and|not|file|files|no|has)\b/i);
    expect(en, code).not.toMatch(/[àáạảãâấầẩẫăắằẳẵèéẻẽêếềểễìíỉĩòóỏõôốồổỗơớờởỡùúủũưứừửữỳýỷỹđ]/i);
  }
});

it('has the types of the oldest VS Code that it runs in', () => {
  expect(manifest.devDependencies['@types/vscode']).toBe(manifest.engines.vscode.replace('^', ''));
});

it('carries what it needs: nothing is installed with it', () => {
  expect(manifest.dependencies).toBeUndefined();
});

describe('the matchers of tasks', () => {
  const golden = (name: string): readonly string[] =>
    readFileSync(join(root, `test/cli/golden/${name}.txt`), 'utf8').split('\n');
  const found = (name: string, lines: readonly string[]): readonly string[] => {
    const matcher = contributes.problemMatchers.find((one) => one.name === name);
    const patterns = [matcher?.pattern ?? []].flat() as readonly Pattern[];
    return lines.flatMap((_, at) => {
      const matches = patterns.map(({ regexp }, index) =>
        new RegExp(regexp).exec(lines[at + index] ?? ''),
      );
      if (matches.some((match) => !match)) return [];
      const part = (key: 'file' | 'line' | 'column' | 'message'): string =>
        patterns
          .map((pattern, index) => matches[index]?.[pattern[key] ?? -1])
          .find((one) => one !== undefined) ?? '';
      return [`${part('file')}:${part('line')}:${part('column')} ${part('message')}`];
    });
  };

  it.each(['vi', 'en'])('read what `cchc check` prints in %s', (tongue) => {
    const lines = golden(`check-bad.${tongue}`);
    expect(found('cchc-error', lines).map((one) => one.split(' ')[0])).toEqual([
      'bad.cchc:22:11',
      'gap.cchc:12:10',
    ]);
    expect(found('cchc-error', lines)[0]).toContain('`niêm_yêt`');
    expect(found('cchc-warning', lines)).toEqual([]);
  });

  it('tell warnings from errors', () => {
    const lines = ['a.cchc:1:2  cảnh báo NAME_UNUSED', '  Tên không được dùng.'];
    expect(found('cchc-warning', lines)).toEqual(['a.cchc:1:2 Tên không được dùng.']);
    expect(found('cchc-error', lines)).toEqual([]);
  });

  it.each(['vi', 'en'])('read what `cchc test` prints in %s', (tongue) => {
    const [one = ''] = found('cchc-test', golden(`test-failing.${tongue}`));
    expect(one).toMatch(/^failing\.cchc:29:9 “Đủ”: /);
  });
});

it('the example holds the two mistakes that the walkthrough tells of, in both languages', async () => {
  const { checkText } = await import('@cchc/check');
  for (const path of globSync('example/*/*.cchc', { cwd: home })) {
    const { findings } = checkText(text(path), path);
    expect([path, ...findings.map(({ code }) => code)]).toEqual([
      path,
      'POINTS_DO_NOT_ADD_UP',
      'NAME_UNKNOWN',
    ]);
  }
});
