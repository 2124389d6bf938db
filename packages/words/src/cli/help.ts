import type { InBoth } from '../tongue.js';
import { helpEn } from './help.en.js';
import { helpVi } from './help.vi.js';

export type CommandName =
  | 'new'
  | 'check'
  | 'score'
  | 'explain'
  | 'test'
  | 'format'
  | 'translate'
  | 'amend'
  | 'prove'
  | 'diff'
  | 'impact'
  | 'git'
  | 'cite'
  | 'release'
  | 'verify'
  | 'data'
  | 'generate'
  | 'serve'
  | 'preview'
  | 'targets'
  | 'help'
  | 'completion'
  | 'lsp';

/** All words of `--help`. */
export interface CliHelp {
  readonly headings: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
    readonly examples: string;
    readonly exitCodes: string;
  };
  readonly program: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly arguments: {
    readonly files: string;
    readonly rulebook: string;
    readonly ownRulebook: string;
    readonly finding: string;
    readonly template: string;
    readonly name: string;
    readonly shell: string;
    readonly dataAction: string;
    readonly before: string;
    readonly after: string;
    readonly gitAction: string;
    readonly manifest: string;
  };
  /** What stands in `<…>` and `[…]`. */
  readonly placeholders: {
    readonly options: string;
    readonly command: string;
    readonly files: string;
    readonly file: string;
    readonly rulebook: string;
    readonly round: string;
    readonly rounds: string;
    readonly master: string;
    readonly unit: string;
    readonly node: string;
    readonly finding: string;
    readonly template: string;
    readonly name: string;
    readonly shell: string;
    readonly dataAction: string;
    readonly targets: string;
    readonly folder: string;
    readonly port: string;
    readonly host: string;
    readonly hosts: string;
    readonly origins: string;
    readonly before: string;
    readonly after: string;
    readonly gitAction: string;
    readonly manifest: string;
    readonly version: string;
    readonly share: string;
  };
  readonly options: {
    readonly help: string;
    readonly version: string;
    readonly lang: string;
    readonly format: string;
    readonly all: string;
    readonly data: string;
    readonly round: string;
    readonly out: string;
    readonly unit: string;
    readonly node: string;
    readonly check: string;
    readonly write: string;
    readonly judgingFormat: string;
    readonly coverage: string;
    readonly suggest: string;
    readonly writeTests: string;
    readonly to: string;
    readonly show: string;
    readonly keywords: string;
    readonly watch: string;
    readonly noCache: string;
    readonly rounds: string;
    readonly excel: string;
    readonly previous: string;
    readonly engine: string;
    readonly master: string;
    readonly dataFormat: string;
    readonly units: string;
    readonly templateOut: string;
    readonly target: string;
    readonly generateOut: string;
    readonly generateCheck: string;
    readonly allowFindings: string;
    readonly port: string;
    readonly host: string;
    readonly previewPort: string;
    readonly previewData: string;
    readonly open: string;
    readonly html: string;
    readonly withData: string;
    readonly allowHost: string;
    readonly allowOrigin: string;
    readonly stdio: string;
    readonly socket: string;
    readonly nodeIpc: string;
    readonly diffFormat: string;
    readonly impactFormat: string;
    readonly exitCode: string;
    readonly dryRun: string;
    readonly cliff: string;
    readonly allObligations: string;
    readonly proveFormat: string;
    readonly since: string;
    readonly from: string;
    readonly releaseTargets: string;
    readonly releaseOut: string;
    readonly scorers: string;
  };
  /** One line a code, 0, 1 and 2. */
  readonly exitCodes: readonly string[];
}

export const CLI_HELP: InBoth<CliHelp> = { vi: helpVi, en: helpEn };

/** Command lines to copy; the same in both languages. */
export const CLI_EXAMPLES: Readonly<Record<CommandName, readonly string[]>> = {
  check: ['cchc check bo-tieu-chi.cchc', 'cchc check examples --all', 'cchc check - --format json'],
  score: [
    'cchc score bo-tieu-chi.cchc --data so-lieu/',
    'cchc score bo-tieu-chi.cchc --data don-vi.csv so-lieu.csv --round self',
    'cchc score bo-tieu-chi.cchc --data so-lieu/ --out ket-qua.jsonl ket-qua.xlsx',
    'cchc score bo-tieu-chi.cchc --data so-lieu/ --rounds self,appraisal',
  ],
  explain: [
    'cchc explain bo-tieu-chi.cchc --data so-lieu/ --unit "Xã A"',
    'cchc explain bo-tieu-chi.cchc --data so-lieu/ --unit "Xã A" --node 1.1.2',
  ],
  test: [
    'cchc test bo-tieu-chi.cchc',
    'cchc test examples --coverage',
    'cchc test examples --format junit',
    'cchc test bo-tieu-chi.cchc --suggest',
    'cchc test bo-tieu-chi.cchc --suggest --write',
  ],
  amend: ['cchc amend sua-doi-2027.cchc --show'],
  impact: [
    'cchc impact nam-2026.cchc nam-2027.cchc --data so-lieu/',
    'cchc impact sua-doi-2027.cchc --data so-lieu/ --format markdown',
  ],
  cite: ['cchc cite bo-tieu-chi.cchc'],
  release: [
    'cchc release bo-tieu-chi.cchc --target typescript,python',
    'cchc release nam-2027.cchc --since nam-2026.cchc --from 1.0.0',
    'cchc release sua-doi-2027.cchc --target typescript',
  ],
  verify: ['cchc verify bo-tieu-chi.release.json'],
  git: ['cchc git install --dry-run', 'cchc git install', 'cchc git uninstall'],
  prove: [
    'cchc prove bo-tieu-chi.cchc',
    'cchc prove bo-tieu-chi.cchc --cliff 20%',
    'cchc prove bo-tieu-chi.cchc --all --format markdown',
  ],
  diff: [
    'cchc diff nam-2026.cchc nam-2027.cchc',
    'cchc diff sua-doi-2027.cchc',
    'cchc diff HEAD~1:bo-tieu-chi.cchc bo-tieu-chi.cchc --format markdown',
  ],
  new: [
    'cchc new bo-tieu-chi',
    'cchc new full bo-tieu-chi-2026 --keywords vi',
    'cchc new amendment sua-doi-2027',
  ],
  data: [
    'cchc data template bo-tieu-chi.cchc --out mau.xlsx',
    'cchc data template bo-tieu-chi.cchc --format csv --units don-vi.csv --out mau/',
    'cchc data check bo-tieu-chi.cchc --data mau.xlsx',
  ],
  generate: [
    'cchc generate bo-tieu-chi.cchc --target markdown,docx --out phu-luc',
    'cchc generate bo-tieu-chi.cchc --target markdown --out phu-luc --check',
  ],
  serve: ['cchc serve bo-tieu-chi.cchc', 'cchc serve bo-tieu-chi.cchc --port 0 --lang en'],
  preview: [
    'cchc preview bo-tieu-chi.cchc --open',
    'cchc preview bo-tieu-chi.cchc --data so-lieu',
    'cchc preview bo-tieu-chi.cchc --html trang.html',
  ],
  targets: ['cchc targets', 'cchc targets bo-tieu-chi.cchc'],
  completion: ['cchc completion bash', 'cchc completion zsh'],
  lsp: ['cchc lsp --stdio', 'cchc lsp --socket=6009'],
  help: ['cchc help GAP_IN_TIERS', 'cchc help'],
  translate: ['cchc translate bo-tieu-chi.cchc --to en', 'cchc translate examples --to vi --write'],
  format: [
    'cchc format bo-tieu-chi.cchc',
    'cchc format --write examples',
    'cchc format --check examples',
  ],
};
