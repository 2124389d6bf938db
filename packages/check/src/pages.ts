import type { Tongue } from '@cchc/language';
import pages from './pages.generated.json' with { type: 'json' };

const PAGES: Readonly<Record<string, string>> = pages;

/** The codes that have a page, in alphabetical order. */
export const PAGE_CODES: readonly string[] = Object.keys(PAGES).toSorted();

/**
 * The page of a finding's code as Markdown, in one language: what it means, why it matters, what to do,
 * and examples. Undefined for a code that does not exist.
 */
export function pageOf(code: string, tongue: Tongue): string | undefined {
  const page = PAGES[code];
  if (page === undefined) return undefined;
  const [title = '', ...sections] = page.split(/^## /m);
  const heading = tongue === 'vi' ? 'Tiếng Việt' : 'English';
  const explanation = sections.find((section) => section.startsWith(heading)) ?? '';
  const examples = sections.find((section) => section.startsWith('Ví dụ')) ?? '';
  return (
    [title.trim(), withoutHeading(explanation), examplesIn(examples, tongue)].join('\n\n') + '\n'
  );
}

const LABELS = {
  vi: { avoid: 'Nên tránh:', prefer: 'Nên viết:' },
  en: { avoid: 'Avoid:', prefer: 'Prefer:' },
} as const;

/** The first pair of examples in the reader's keyword language, else the first pair there is. */
function examplesIn(section: string, tongue: Tongue): string {
  const blocks = [...section.matchAll(/```cchc (avoid|prefer)\n([\s\S]*?)```/g)].map(
    ([, kind, text]) => ({
      kind: kind === 'avoid' ? ('avoid' as const) : ('prefer' as const),
      text: text ?? '',
    }),
  );
  const own = blocks.filter(({ text }) => isIn(tongue, text));
  return (['avoid', 'prefer'] as const)
    .flatMap((kind) => {
      const block = own.find((one) => one.kind === kind) ?? blocks.find((one) => one.kind === kind);
      return block
        ? [`${LABELS[tongue][kind]}\n\n${block.text.replace(/^(?=.)/gm, '    ').trimEnd()}`]
        : [];
    })
    .join('\n\n');
}

function isIn(tongue: Tongue, text: string): boolean {
  return /^\s*(?:rulebook|library|amend)\b/.test(text) === (tongue === 'en');
}

function withoutHeading(section: string): string {
  return section.replace(/^[^\n]*\n/, '').trim();
}
