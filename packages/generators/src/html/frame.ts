import type { Tongue } from '@cchc/words';

export interface HtmlPage {
  readonly title: string;
  readonly tongue: Tongue;
  /** Its hash is what the policy allows: `sha256-…`. */
  readonly style: { readonly text: string; readonly hash: string };
  /** HTML in which everything that people wrote is escaped. */
  readonly main: string;
}

/** One page that loads nothing and runs nothing: its policy allows its own style and no more. */
export function htmlPage({ title, tongue, style, main }: HtmlPage): string {
  return `<!doctype html>
<html lang="${tongue}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${style.hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapedHtml(title)}</title>
<style>${style.text}</style>
</head>
<body>
<main>
${main}</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of a rulebook is never markup. */
export function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}
