import type { LegalBasis } from '@cchc/model';
import type { LegalDocument, Rulebook } from '../generated/ast.js';
import { nodesOf } from '../syntax/nodes.js';

/** A document that something rests on, or an article or clause of it. */
export type Citation = Pick<LegalBasis, 'document' | 'article' | 'clause'>;

/** A citation where it is written. */
export interface WrittenCitation {
  readonly citation: Citation;
  readonly node: LegalDocument;
}

/** All that a text cites, in its order; what is only half written is passed over. */
export function citationsIn(root: Rulebook): readonly WrittenCitation[] {
  return nodesOf(root, 'LegalDocument').flatMap((node) => {
    // A broken text may lack what the grammar asks for.
    const { title, article, clause } = node as Partial<LegalDocument>;
    if (title === undefined || title.trim() === '') return [];
    const citation = {
      document: title,
      ...(article !== undefined && { article }),
      ...(clause !== undefined && { clause }),
    };
    return [{ citation, node }];
  });
}

/** The same for two citations of one place, however its letters are coded and spaced. */
export function citationKey({ document, article = '', clause = '' }: Citation): string {
  return [document, article, clause].map((part) => plainText(part).toLowerCase()).join('\n');
}

/** A text without what does not count when it is read: how letters are coded, spaces and lines are set. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
