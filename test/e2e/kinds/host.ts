// In the extension host of VS Code, by the official command line.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cchc, e2e, made, modules } from '../editor/paths.ts';

// Settings that a run left behind would be those of the next.
rmSync(join(made, 'host-data'), { recursive: true, force: true });
const cli = join(modules, '@vscode/test-cli/out/bin.mjs');
// Tasks run the command line as it was built, on this Node.
const env = { ...process.env, E2E_NODE: process.execPath, E2E_CCHC: cchc };
const { status } = spawnSync(process.execPath, [cli], { cwd: e2e, stdio: 'inherit', env });
process.exitCode = status ?? 1;
