// Makes what VS Code runs: for desktops an entry, the rest of the extension and the server apart; for
// browsers one file and the server as a worker.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const COMMON = {
  bundle: true,
  minify: true,
  // Names of classes are what Langium and logs show.
  keepNames: false,
  legalComments: 'linked',
  logLevel: 'warning',
  target: 'es2023',
  // Where packages have files for bundlers, those are smaller than what Node is given.
  mainFields: ['module', 'main'],
  outdir: at('dist'),
};
const NODE = { ...COMMON, platform: 'node', format: 'cjs' };
const BROWSER = {
  ...COMMON,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
};

const source = (name) => at(`src/${name}.ts`);

export async function bundle() {
  for (const name of ['desktop', 'desktop-main', 'server', 'server-thread', 'web', 'server-worker'])
    rmSync(at(`dist/${name}.js`), { force: true });
  mkdirSync(at('dist'), { recursive: true });
  await Promise.all([
    build({
      ...NODE,
      entryPoints: [source('desktop')],
      // The rest is read when VS Code no longer waits.
      external: ['vscode', './desktop-main.js'],
      supported: { 'dynamic-import': false },
    }),
    build({ ...NODE, entryPoints: [source('desktop-main')], external: ['vscode'] }),
    build({
      ...NODE,
      entryPoints: { server: at('server-process.mjs'), 'server-thread': at('server-thread.mjs') },
      external: ['./server-worker.js'],
      logOverride: { 'empty-import-meta': 'silent' },
    }),

    build({ ...BROWSER, format: 'cjs', entryPoints: [source('web')], external: ['vscode'] }),
    build({ ...BROWSER, format: 'iife', entryPoints: [source('server-worker')] }),
  ]);
  // The page of the preview, put whole into each webview.
  for (const name of ['page.js', 'page.css'])
    copyFileSync(at(`../preview/dist/${name}`), at(`dist/${name}`));
  copyFileSync(at('../check/src/config/config.v1.schema.json'), at('dist/config.schema.json'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
