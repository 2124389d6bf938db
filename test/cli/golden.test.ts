import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_CODES, checkText } from '@cchc/check';
import { TARGETS } from '@cchc/generators';
import { fingerprint } from '@cchc/model';
import { CLI_EXAMPLES, CLI_HELP, type CommandName } from '@cchc/words';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../packages/cli/src/version.js';
import { commitAll } from './git-fixture.js';
import { DATA, EN, VI, VI_BAD, VI_GAP, folderWith } from './fixture.js';

/** What each command says, whole, in both languages: `UPDATE_EXPECT=1` writes it anew, to be read before it is committed. */
const GOLDEN = join(import.meta.dirname, 'golden');

const TESTED = VI.replace(
  /\}\n$/,
  '\n  kiểm thử "Đủ" {\n    cho xong = 8, giao = 10, niêm_yết = đúng\n    thì tổng điểm = 10\n  }\n}\n',
);
const AMENDMENT = `sửa đổi "a.cchc" {
  ngôn ngữ: 1
  năm: 2027

  bỏ 3
}
`;
const CITING = VI.replace(
  '"Niêm yết công khai" 5 điểm {',
  '$&\n    căn cứ: "Quy chế 5/QC-UBND" điều 1, "Luật A"',
);
const FILES = {
  'citing.cchc': CITING,
  'citing-none.cchc': CITING.replace('điều 1', 'điều 9'),
  'changed.cchc': CITING,
  'can-cu/quy-che-5-qc-ubnd.txt': 'Điều 1. Niêm yết\nMọi thủ tục.\nĐiều 2. Hết\n',
  'can-cu/changed.json': JSON.stringify({
    format: 1,
    citations: [
      {
        document: 'Quy chế 5/QC-UBND',
        article: '1',
        file: 'quy-che-5-qc-ubnd.txt',
        sha256: createHash('sha256').update('Điều 1. Niêm yết Một số thủ tục.').digest('hex'),
      },
    ],
  }),
  'a.cchc': VI,
  'en.cchc': EN,
  'bad.cchc': VI_BAD,
  'gap.cchc': VI_GAP,
  'tested.cchc': TESTED,
  'failing.cchc': TESTED.replace('tổng điểm = 10\n', 'tổng điểm = 9\n'),
  'wide.cchc': VI.replace('5 điểm {', '5   điểm {'),
  'amends-nothing.cchc': AMENDMENT,
  'amends.cchc': AMENDMENT.replace(
    'bỏ 3',
    'thêm sau 2 {\n    tiêu chí 3 "Mới" 0 điểm { chấm 0 }\n  }',
  ),
  'next.cchc': VI.replaceAll('80%', '85%').replace('"Một"', '"Thứ nhất"'),
  'd.csv': DATA,
  'a.release.json': manifest(VI),
  'other.release.json': manifest(`${VI}\n`).replace('a.cchc', 'en.cchc'),
  'bad.csv': 'đơn vị;xong;giao;niêm_yết\nA;9;10;x\nA;1;1;có\n',
};

/** As `release` writes it, without scorers: those hang on the version of the program. */
function manifest(text: string): string {
  const { rulebook } = checkText(text, 'a.cchc');
  return JSON.stringify({
    format: 1,
    code: 'THU',
    version: '1.0.0',
    cchc: VERSION,
    files: [{ path: 'a.cchc', sha256: createHash('sha256').update(text).digest('hex') }],
    model: rulebook && fingerprint(rulebook),
    targets: [],
    tongue: 'vi',
    scorers: [],
  });
}

/** Name, what is asked, and the exit code. */
const CASES: readonly (readonly [string, string, number])[] = [
  ['program-help', '--help', 0],
  ['program-nothing', '', 2],
  ['program-unknown', 'chek a.cchc', 2],
  ['new', 'new minimal moi', 0],
  ['new-there', 'new minimal a', 2],
  ['check', 'check a.cchc', 0],
  ['check-bad', 'check bad.cchc gap.cchc', 1],
  ['check-bad-json', 'check bad.cchc --format json', 1],
  ['check-bad-github', 'check bad.cchc gap.cchc --format github', 1],
  ['check-bad-junit', 'check bad.cchc a.cchc --format junit', 1],
  ['check-none', 'check none.cchc', 2],
  ['score', 'score a.cchc --data d.csv', 0],
  ['score-json', 'score a.cchc --data d.csv --format json', 0],
  ['score-bad-data', 'score a.cchc --data bad.csv', 1],
  ['score-bad-rulebook', 'score bad.cchc --data d.csv', 1],
  ['score-no-round', 'score a.cchc --data d.csv --round self', 2],
  ['explain', 'explain a.cchc --data d.csv --unit B', 0],
  ['explain-bad', 'explain gap.cchc --data d.csv --unit A --node 1', 1],
  ['explain-nobody', 'explain a.cchc --data d.csv --unit X', 2],
  ['test', 'test tested.cchc --coverage', 0],
  ['test-failing', 'test failing.cchc', 1],
  ['test-failing-junit', 'test failing.cchc --format junit', 1],
  ['test-none', 'test none', 2],
  ['test-suggest', 'test tested.cchc --suggest', 0],
  ['test-suggest-bad', 'test bad.cchc --suggest', 1],
  ['test-suggest-amendment', 'test amends.cchc --suggest --write', 2],
  ['format', 'format wide.cchc', 0],
  ['format-check', 'format --check wide.cchc a.cchc', 1],
  ['format-several', 'format wide.cchc a.cchc', 2],
  ['translate', 'translate en.cchc --to vi', 0],
  ['translate-bad', 'translate bad.cchc --to en', 1],
  ['translate-nowhere', 'translate a.cchc', 2],
  ['amend', 'amend amends.cchc --show', 0],
  ['amend-bad', 'amend amends-nothing.cchc', 1],
  ['amend-none', 'amend none.cchc', 2],
  ['prove-gap', 'prove gap.cchc a.cchc', 1],
  ['prove-all', 'prove a.cchc --all --format markdown', 0],
  ['prove-bad', 'prove bad.cchc', 1],
  ['prove-share', 'prove a.cchc --cliff many', 2],
  ['diff', 'diff a.cchc next.cchc', 0],
  ['diff-markdown', 'diff a.cchc next.cchc --format markdown', 0],
  ['diff-changed', 'diff a.cchc next.cchc --exit-code', 1],
  ['diff-none', 'diff a.cchc none.cchc', 2],
  ['diff-nothing', 'diff a.cchc', 2],
  ['git-none', 'git install', 2],
  ['git-unknown', 'git instal', 2],
  ['cite', 'cite citing.cchc', 0],
  ['cite-again', 'cite changed.cchc', 0],
  ['cite-none', 'cite citing-none.cchc', 1],
  ['cite-no-text', 'cite a.cchc', 2],
  ['check-cited', 'check changed.cchc', 1],
  ['release', 'release a.cchc --out r.release.json --target typescript', 0],
  ['release-next', 'release next.cchc --since a.cchc --from 1.4.0 --target typescript', 0],
  ['release-bad', 'release bad.cchc', 1],
  ['release-from', 'release a.cchc --from 1', 2],
  ['verify', 'verify a.release.json', 0],
  ['verify-other', 'verify other.release.json', 1],
  ['verify-none', 'verify d.csv', 2],
  ['impact', 'impact a.cchc next.cchc --data d.csv', 0],
  ['impact-none', 'impact a.cchc none.cchc --data d.csv', 2],
  ['impact-bad', 'impact a.cchc bad.cchc --data d.csv', 1],
  ['data-check', 'data check a.cchc --data d.csv', 0],
  ['data-check-bad', 'data check a.cchc --data bad.csv', 1],
  ['data-none', 'data check none.cchc --data d.csv', 2],
  ['generate', 'generate a.cchc --target markdown --out gen', 0],
  ['generate-bad', 'generate gap.cchc --target markdown --out gen', 1],
  ['generate-check', 'generate a.cchc --target markdown --out gen --check', 1],
  ['generate-unknown', 'generate a.cchc --target word --out gen', 2],
  ['targets', 'targets a.cchc', 0],
  ['targets-none', 'targets none.cchc', 2],
  ['help', 'help GAP_IN_TIERS', 0],
  ['help-unknown', 'help GAP_IN_TIER', 2],
  ['completion', 'completion fish', 0],
  ['completion-unknown', 'completion tcsh', 2],
  // What it says to an editor is tested in `test/server`.
  ['serve-help', 'serve --help', 0],
  ['serve-bad', 'serve bad.cchc', 1],
  ['serve-wrong-port', 'serve a.cchc --port 99999', 2],
  ['preview-help', 'preview --help', 0],
  ['preview-html', 'preview a.cchc --html a.html', 0],
  ['preview-bad', 'preview bad.cchc --html a.html', 1],
  ['preview-none', 'preview none.cchc --html a.html', 2],
  ['preview-needs', 'preview a.cchc --with-data', 2],
  ['preview-wrong-port', 'preview a.cchc --port 99999', 2],
  ['lsp-help', 'lsp --help', 0],
  ['lsp-both', 'lsp --stdio --node-ipc', 2],
];

describe.each(CASES)('%s: cchc %s', (name, args, exit) => {
  it.each(['vi', 'en'] as const)('%s', async (tongue) => {
    const language = name.startsWith('program') ? '' : ` --lang ${tongue}`;
    const ran = await folderWith(FILES).cchc(args + language, { env: { LANG: tongue } });
    expect(ran.exit).toBe(exit);
    const shown = `$ cchc ${args}\n${ran.stdout}${ran.stderr === '' ? '' : `--- stderr\n${ran.stderr}`}--- ${ran.exit}\n`;
    // The lists of all codes and of all targets grow.
    const steady = shown
      .replaceAll(PAGE_CODES.join(' '), '<codes>')
      .replaceAll(TARGETS.map(({ name }) => `\`${name}\``).join(', '), '<targets>');
    const path = join(GOLDEN, `${name}.${tongue}.txt`);
    if (process.env.UPDATE_EXPECT === '1') {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(path, steady);
    }
    expect(steady).toBe(
      existsSync(path) ? readFileSync(path, 'utf8') : `nothing stands in ${path}`,
    );
  });
});

it('every command has a case that goes well and one that does not, and every exit code is reached', () => {
  const exits = (command: string) =>
    CASES.filter(([, args]) => args.split(' ')[0] === command).map(([, , exit]) => exit);
  for (const command of Object.keys(CLI_HELP.en.commands)) {
    // What git is taught hangs on the repository: `git.test.ts`.
    if (command !== 'git') expect([command, exits(command).includes(0)]).toEqual([command, true]);
    expect([command, exits(command).some((exit) => exit > 0)]).toEqual([command, true]);
  }
  // The commands that judge reach all three.
  for (const command of ['check', 'score', 'explain', 'test', 'format', 'translate', 'amend']) {
    expect(new Set(exits(command))).toEqual(new Set([0, 1, 2]));
  }
});

it('nothing is kept that no case makes', () => {
  const made = CASES.flatMap(([name]) => [`${name}.en.txt`, `${name}.vi.txt`]);
  expect(readdirSync(GOLDEN).filter((name) => !made.includes(name))).toEqual([]);
});

describe('examples of --help', () => {
  const named = VI.replace('mã: THU', 'mã: BO');
  const data = DATA.replace('A;', 'Xã A;');
  const cited = named.replace('khai" 5 điểm {', '$&\n    căn cứ: "Quy chế 5/QC-UBND" điều 1');
  const folder = () =>
    folderWith({
      'bo-tieu-chi.cchc': cited.replaceAll('tiêu chí 1 ', 'tiêu chí 1.1.2 '),
      'sua-doi-2027.cchc': AMENDMENT.replace('a.cchc', 'bo-tieu-chi.cchc')
        .replace('bỏ 3', 'năm: 2027')
        .replace('  năm: 2027\n\n', ''),
      'nam-2026.cchc': VI,
      'nam-2027.cchc': VI,
      'examples/x.cchc': VI,
      'can-cu/quy-che-5-qc-ubnd.txt': 'Điều 1. Niêm yết\n',
      'don-vi.csv': 'đơn vị;tên\nXã A;Xã A\nB;B\nC;C\n',
      'so-lieu.csv': rounds(data),
      'so-lieu/so-lieu.csv': rounds(data),
    });

  it.each(
    Object.entries(CLI_EXAMPLES).flatMap(([name, lines]) =>
      lines.map((line) => [name as CommandName, line] as const),
    ),
  )('%s: %s', async (name, line) => {
    const args = line
      .replace('cchc ', '')
      .replace(/"([^"]*)"/g, (_, text: string) => text.replaceAll(' ', '␣'));
    const place = name === 'new' ? folderWith({}) : folder();
    if (['diff', 'impact', 'git'].includes(name))
      for (const message of ['one', 'two']) commitAll(place.cwd, message);
    // The file that an example checks is the one that another makes.
    const [template = ''] = CLI_EXAMPLES.data;
    if (name === 'verify') await place.cchc(CLI_EXAMPLES.release[0]?.replace('cchc ', '') ?? '');
    if (args.startsWith('data check')) await place.cchc(template.replace('cchc ', ''));
    const { exit, stderr } = await place.cchc(args, {
      stdin: VI,
      interrupted: name === 'preview',
    });
    expect([exit, stderr]).not.toEqual([2, stderr]);
    expect(stderr).not.toContain('--help');
  });
});

/** The same figures for two rounds. */
function rounds(csv: string): string {
  const [head = '', ...rows] = csv.trimEnd().split('\n');
  const of = (round: string) => rows.map((row) => row.replace(';', `;${round};`));
  return [head.replace(';', ';đợt;'), ...of('tự chấm'), ...of('thẩm định')].join('\n') + '\n';
}
