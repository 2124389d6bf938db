// Where things stand. What is installed and made for the tests lives in folders that are not committed.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const e2e = at('..');
export const extension = at('../../../packages/vscode');
export const cchc = at('../../../packages/cli/bin/cchc.js');
export const modules = join(e2e, 'node_modules');
export const codeServer = join(modules, 'code-server');
export const codeServerEntry = join(codeServer, 'out', 'node', 'entry.js');
/** VS Code itself, as code-server carries it. */
export const vscode = join(codeServer, 'lib', 'vscode');
/** What a run makes: bundles of tests, a build for browsers, profiles. */
export const made = join(e2e, 'out');
export const results = join(made, 'results');
export const vsix = join(extension, 'dist', 'cchc.vsix');
/** Where @vscode/test-web finds tests: in the folder of the extension, and nowhere else. */
export const webTests = join(extension, 'dist', 'web-tests');
/** VS Code's extensions with the VSIX among them. */
export const extensions = join(made, 'extensions');
export const workspace = join(e2e, 'workspace');
