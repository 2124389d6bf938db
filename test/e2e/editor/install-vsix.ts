// Packs the extension and puts it into a VS Code, as a person who is given the file does.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeServerEntry, extension, extensions, vsix } from './paths.ts';

export function packAndInstall(): void {
  node([join(extension, 'package.mjs')]);
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });
  const home = mkdtempSync(join(tmpdir(), 'cchc-install-'));
  writeFileSync(join(home, 'config.yaml'), 'cert: false\n');
  node([
    ...[codeServerEntry, '--config', join(home, 'config.yaml'), '--user-data-dir', home],
    ...['--extensions-dir', extensions, '--install-extension', vsix],
  ]);
  rmSync(home, { recursive: true, force: true });
}

function node(args: readonly string[]): void {
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}' };
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
  if (status !== 0) throw new Error(`failed: ${args.join(' ')}`);
}
