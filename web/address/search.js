// @ts-check
// The query of the page's address.

import { without_entities } from './link_pairs.js';

// Without its end, a number of digits alone may be a place in the page: only such as links have, or too long for a place.
const rest_of_sign = /^#(?:(?:\d{1,7}|x[\da-f]{1,6});|0*(?:38|45|61|95|173)|\d{4,7}|x[\da-f]{2,7})/i;

/**
 * Where a program wrote "&" or "=" as web pages do (&#38;), the query was cut at the #: then with what follows there.
 * @param {{search?: string, hash?: string}} location
 * @returns {{search: string, hash: string}}
 */
export function query_and_hash({ search = '', hash = '' }) {
  const whole = search.endsWith('&') && rest_of_sign.test(hash) ? search + hash : '', plain = without_entities(whole);
  return plain === whole ? { search, hash } : { search: plain, hash: '' };
}
