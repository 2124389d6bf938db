import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pageHtml, type Initial, type RulebookMessage, type ProblemMessage } from '@cchc/preview';

/** What the page is made of; it lies in the package of the preview as its build wrote it. */
export interface PageTexts {
  readonly script: string;
  readonly style: string;
}

export async function pageTexts(): Promise<PageTexts> {
  const { resolve } = createRequire(import.meta.url);
  const [script, style] = await Promise.all(
    ['@cchc/preview/page.js', '@cchc/preview/page.css'].map((name) =>
      readFile(resolve(name), 'utf8'),
    ),
  );
  return { script: script ?? '', style: style ?? '' };
}

/** The page as it first shows what is told of a rulebook. */
export function pageOf(
  texts: PageTexts,
  told: RulebookMessage | ProblemMessage,
  { channel, messages, nonce }: Pick<Initial, 'channel' | 'messages'> & { readonly nonce: string },
): string {
  const [rulebook] = told.kind === 'rulebook' ? told.rulebooks : [];
  return pageHtml({
    ...texts,
    nonce,
    title: rulebook?.title ?? told.file,
    language: told.language,
    // There is no editor here: places cannot be shown, and a test is text to copy.
    initial: { channel, abilities: { jump: false, saveCase: false, openData: false }, messages },
  });
}
