// @ts-check
// The query of the page's address.

import { without_entities } from './link_pairs.js';

const rest_of_sign = /^#(?:\d{1,7}|x[\da-f]{1,6});/i;

/**
 * Where a program wrote "&" or "=" as web pages do (&#38;), the query was cut at the #: then with what follows there.
 * @param {{search?: string, hash?: string}} location
 * @returns {{search: string, hash: string}}
 */
export function query_and_hash({ search = '', hash = '' }) {
  return search.endsWith('&') && rest_of_sign.test(hash) ? { search: without_entities(search + hash), hash: '' } : { search, hash };
}
