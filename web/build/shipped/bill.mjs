// The list of what ships, for programs: CycloneDX 1.5 (https://cyclonedx.org). Same inputs, same bytes: no day, no
// random number.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { shipped_works } from './licences.mjs';

/**
 * @param {import('./licences.mjs').Places} places
 * @param {Record<string, string | Buffer>} files  that it is about, by their names
 */
export function bill_of_materials(places, files) {
  const licences = (/** @type {string} */ expression) => [/ /.test(expression) ? { expression } : { license: { [/^LicenseRef-/.test(expression) ? 'name' : 'id']: expression } }];
  const [, ours] = /(Copyright.*)/.exec(readFileSync(join(places.root, 'LICENSE'), 'utf8')) ?? [];
  return `${JSON.stringify({
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application', name: 'Channel Map', licenses: licences('MIT'), copyright: ours,
        components: Object.entries(files).map(([name, bytes]) => ({
          type: 'file', name, hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(bytes).digest('hex') }],
        })),
      },
    },
    components: shipped_works(places).flatMap(({ parts, licence, holders }) =>
      parts.map(({ name, version }) => ({ type: 'library', name, ...(version && { version }), licenses: licences(licence), copyright: holders.join('\n') }))),
  }, null, 1)}\n`;
}
