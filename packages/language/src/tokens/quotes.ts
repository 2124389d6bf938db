/** The marks that open and close a text: straight, curly, low and angled, as keyboards and Word give them. */
export const QUOTES = '"“”„‟«»＂';

/** The source of a pattern for a whole quoted text. */
export const QUOTED_TEXT = `[${QUOTES}](?:\\\\[^\\n\\r]|[^${QUOTES}\\\\\\n\\r])*[${QUOTES}]`;

/** The source of a pattern for what hides words and braces: comments, texts. */
export const HIDDEN = `\\/\\/[^\\n\\r]*|\\/\\*[\\s\\S]*?(?:\\*\\/|$)|${QUOTED_TEXT}`;
