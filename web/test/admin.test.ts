import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../src/admin/en';

const SERVER = '../src/main/java';

it('each kind of deed that the server writes down can be chosen on the audit page', () => {
  const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.java'));
  const written = sources.flatMap((file) => [...readFileSync(join(SERVER, file), 'utf8').matchAll(/Audit\.write\([^"]*"([a-z_]+)\./g)].map(([, kind]) => kind));
  expect(written.length).toBeGreaterThan(20);
  expect(Object.keys(en.audit.types)).toEqual(expect.arrayContaining(written));
});
