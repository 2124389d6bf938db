// In the extension host of VS Code, by the official command line.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { e2e, modules } from '../editor/paths.ts';

const cli = join(modules, '@vscode/test-cli/out/bin.mjs');
const { status } = spawnSync(process.execPath, [cli], { cwd: e2e, stdio: 'inherit' });
process.exitCode = status ?? 1;
