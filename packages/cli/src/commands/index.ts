import type { CommandName } from '@cchc/words';
import type { CommandOf } from './command.js';

/** A command is loaded when it is called, so that each starts as fast as what it needs. */
export interface CommandEntry {
  readonly name: CommandName;
  readonly load: () => Promise<CommandOf>;
}

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'new', load: async () => (await import('./new.js')).newCommand },
  { name: 'check', load: async () => (await import('./check.js')).check },
  { name: 'score', load: async () => (await import('./score.js')).scoreCommand },
  { name: 'explain', load: async () => (await import('./explain.js')).explainCommand },
  { name: 'test', load: async () => (await import('./test.js')).testCommand },
  { name: 'format', load: async () => (await import('./format.js')).formatCommand },
  { name: 'translate', load: async () => (await import('./translate.js')).translateCommand },
  { name: 'amend', load: async () => (await import('./amend.js')).amendCommand },
  { name: 'prove', load: async () => (await import('./prove.js')).proveCommand },
  { name: 'diff', load: async () => (await import('./diff.js')).diffCommand },
  { name: 'impact', load: async () => (await import('./impact.js')).impactCommand },
  { name: 'git', load: async () => (await import('./git.js')).gitCommand },
  { name: 'cite', load: async () => (await import('./cite.js')).citeCommand },
  { name: 'release', load: async () => (await import('./release.js')).releaseCommand },
  { name: 'verify', load: async () => (await import('./verify.js')).verifyCommand },
  { name: 'data', load: async () => (await import('./data.js')).dataCommand },
  { name: 'generate', load: async () => (await import('./generate.js')).generateCommand },
  { name: 'serve', load: async () => (await import('./serve.js')).serveCommand },
  { name: 'preview', load: async () => (await import('./preview.js')).previewCommand },
  { name: 'targets', load: async () => (await import('./targets.js')).targetsCommand },
  { name: 'help', load: async () => (await import('./help.js')).helpCommand },
  { name: 'lsp', load: async () => (await import('./lsp.js')).lspCommand },
  { name: 'completion', load: async () => (await import('./completion.js')).completionCommand },
];
