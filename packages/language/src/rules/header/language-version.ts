import { itemsOf } from '../../lower/rulebook.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/** The versions of the language that this program knows. */
export const KNOWN_VERSIONS: readonly number[] = [1];

/** A text of a later language is refused: reading it by today's rules could score it wrongly. */
export const languageVersion: LanguageRule = function* ({ root }) {
  const item = itemsOf(root)('LanguageVersion');
  if (item?.value === undefined || KNOWN_VERSIONS.some((version) => String(version) === item.value))
    return;
  const args = { written: item.value, known: KNOWN_VERSIONS };
  yield finding('LANGUAGE_VERSION_UNKNOWN', placeOfProperty(item, 'value'), args);
};
