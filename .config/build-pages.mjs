// The pages of all codes as files, for editors that open a finding's page by its path.
import { mkdirSync, writeFileSync } from 'node:fs';
import { PAGE_CODES, pageOf } from '../packages/check/dist/index.js';

for (const language of ['vi', 'en']) {
  const folder = new URL(`../packages/server/pages/${language}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const code of PAGE_CODES)
    writeFileSync(new URL(`${code}.md`, folder), pageOf(code, language) ?? '');
}
