// Tests that run inside an editor are bundled for its extension host: `host` and `installed` for Node,
// `web` for a browser.
import { globSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { e2e, made, webTests } from './paths.ts';

export async function bundleTests(): Promise<void> {
  await Promise.all([
    bundle('host', 'node'),
    bundle('installed', 'node'),
    bundle('web', 'browser'),
  ]);
}

async function bundle(folder: string, platform: 'node' | 'browser'): Promise<void> {
  const outdir = platform === 'node' ? join(made, folder) : webTests;
  rmSync(outdir, { recursive: true, force: true });
  const sources = globSync('*.ts', { cwd: join(e2e, folder) });
  await build({
    entryPoints: sources.map((name) => ({
      in: join(e2e, folder, name),
      out: basename(name, '.ts'),
    })),
    outdir,
    outExtension: { '.js': platform === 'node' ? '.cjs' : '.js' },
    bundle: true,
    platform,
    format: 'cjs',
    target: 'es2022',
    // In a browser there is no folder of modules to take mocha from.
    external: platform === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
