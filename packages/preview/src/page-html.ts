import type { Tongue } from '@cchc/words';
import type { Channel, Initial } from './protocol.js';

export interface PageParts {
  /** Any text of letters and digits that nobody can foresee where the page is served; never used again. */
  readonly nonce: string;
  /** The text of `@cchc/preview/page.js` and of `@cchc/preview/page.css`. */
  readonly script: string;
  readonly style: string;
  readonly title: string;
  readonly language: Tongue;
  readonly initial: Initial;
}

/**
 * The whole page, alike for every host: nothing is fetched, and nothing but the script with the nonce runs. Its
 * worker is made of that same script (`blob:`); scoring functions are made as WebAssembly, never by evaluating text.
 */
export function pageHtml({ nonce, script, style, title, language, initial }: PageParts): string {
  const policy = pagePolicy(nonce, initial.channel);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${style.replaceAll('</', '<\\/')}</style>
</head>
<body>
<main id="cchc-preview"></main>
<script type="application/json" id="cchc-initial">${inScript(JSON.stringify(initial))}</script>
<script nonce="${nonce}" id="cchc-page">${inScript(script)}</script>
</body>
</html>
`;
}

/** What a host that has headers says in one of them too. */
export function pagePolicy(nonce: string, { kind }: Channel): string {
  const connect = kind === 'server' ? `; connect-src 'self'` : '';
  return `default-src 'none'; script-src 'nonce-${nonce}' 'wasm-unsafe-eval'; style-src 'nonce-${nonce}'; worker-src blob:${connect}; base-uri 'none'; form-action 'none'`;
}

/** `<` before what could end a script or begin a comment; in strings, patterns and JSON it means the same. */
function inScript(text: string): string {
  return text.replace(/<(?=!--|\/?script)/gi, '\\u003c');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
