import { documentName, documentOf } from '../documents/document.js';
import type { Target } from '../target.js';
import { annexOf } from './annex.js';
import { withoutTime } from '../documents/without-time.js';

/** The annex of a decision as a Word document; by docx, which writes the format in a browser too. */
export const docx: Target = {
  name: 'docx',
  scores: false,
  refusals: () => [],
  generate: async (order) => {
    // The library is large, and only who wants a document needs it.
    const library = await import('docx');
    const { Packer } = library;
    const packed = await Packer.pack(
      annexOf(documentOf(order), order.tongue, library),
      'uint8array',
    );
    return [{ path: documentName(order.rulebook, 'docx'), content: withoutTime(packed) }];
  },
};
