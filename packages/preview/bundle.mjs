// Makes the page: one script and one style, each a text that hosts put into the page (`pageHtml`).
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: { page: at('dist/page/entry.js') },
  outdir: at('dist'),
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  target: 'es2023',
  legalComments: 'none',
  logLevel: 'warning',
});
await build({
  entryPoints: { page: at('style/page.css') },
  outdir: at('dist'),
  bundle: true,
  minify: true,
  target: 'es2023',
  logLevel: 'warning',
});
