import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { HOSTILE, TURNING, madeText, titled } from './order.js';

describe('the target html', () => {
  it('is the official table, in the language asked for', async () => {
    const text = await madeText('html', titled('Công khai'), 'en');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('<th scope="col">How it is scored</th>');
    expect(text).toContain(
      '<tr class="criterion depth-0"><td>1</td><th scope="row">Công khai</th><td class="points">10</td>',
    );
  });

  it('allows its own style and nothing else', async () => {
    const text = await madeText('html', titled('Công khai'));
    const style = /<style>([^]*)<\/style>/.exec(text)?.[1] ?? '';
    const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
    expect(text).toContain(`default-src 'none'; style-src '${hash}';`);
    expect(text).not.toMatch(/<script|\son\w+=|\sstyle=|src=|href=/);
  });

  it.each(HOSTILE)('holds no mark-up of an author: %.40s', async (title) => {
    const tags = (text: string) => text.replace(/<style>[^]*<\/style>/, '').match(/<[^>]*>/g) ?? [];
    expect(tags(await madeText('html', titled(title)))).toEqual(
      tags(await madeText('html', titled('Một'))),
    );
  });

  it('drops marks that turn the writing around', async () => {
    expect(await madeText('html', titled(TURNING))).toContain('<h1>Tiêu chí một</h1>');
  });
});
