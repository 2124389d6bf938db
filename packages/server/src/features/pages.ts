import { pageOf } from '@cchc/check';
import type { Host } from '../workspace/host.js';
import type { PageUri } from './diagnostics.js';

/** A page's address and back: `cchc-page:/vi/GAP_IN_TIERS.md`. */
export const PAGE_SCHEME = 'cchc-page';

export function pageContent(uri: string): string | undefined {
  const [, language, code] = /^cchc-page:\/+(vi|en)\/([A-Z_]+)\.md$/.exec(uri) ?? [];
  return language === undefined || code === undefined
    ? undefined
    : pageOf(code, language === 'vi' ? 'vi' : 'en');
}

/** Where pages are opened from: as the editor wants it, from ourselves, or from files. */
export function pageUris(
  template: string | undefined,
  canAskContent: boolean,
  { pageFile }: Pick<Host, 'pageFile'>,
): PageUri {
  const pattern = template ?? (canAskContent ? `${PAGE_SCHEME}:/{language}/{code}.md` : undefined);
  return (code, view) => {
    const language = view.reader();
    if (pageOf(code, language) === undefined) return undefined;
    return pattern === undefined
      ? pageFile?.(code, language)
      : pattern.replaceAll('{language}', language).replaceAll('{code}', code);
  };
}
