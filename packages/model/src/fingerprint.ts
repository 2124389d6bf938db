import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { withoutPlaces } from './json.js';
import type { Rulebook } from './rulebook.js';

/**
 * What tells one version of a rulebook from another: SHA-256 (hex) of its JSON without places, so
 * that laying the text out anew changes nothing.
 */
export function fingerprint(rulebook: Rulebook): string {
  return sha256OfText(JSON.stringify(withoutPlaces(rulebook)));
}

/** SHA-256 (hex) of a text in UTF-8. @noble/hashes because it runs in a browser, at once. */
export function sha256OfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
