// Types of the HTTP API and of the WebSocket frames, from the server's own contracts.
//   node generate.mjs          writes src/lib/api.gen.ts and src/lib/frames.gen.ts
//   node generate.mjs --check  fails when they are stale
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const resource = (name) => new URL(`../src/main/resources/${name}`, import.meta.url);
const generated = (name) => new URL(`src/lib/${name}`, import.meta.url);

/** The same without its prose: a better sentence in a contract makes no type stale. */
function silent(node) {
  if (Array.isArray(node)) return node.map(silent);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !((key === 'description' || key === 'summary') && typeof value === 'string'))
      .map(([key, value]) => [key, silent(value)]),
  );
}

async function types(source, document) {
  const ast = await openapiTS(silent(document), { defaultNonNullable: false, silent: true });
  return `// Generated from ${source} by generate.mjs. Do not edit.\n\n${astToString(ast)}`;
}

const openapi = parse(await readFile(resource('openapi.yaml'), 'utf8'));
const asyncapi = parse(await readFile(resource('asyncapi.yaml'), 'utf8'));
// The frames' schemas are plain JSON Schema: an OpenAPI document without paths carries them.
const frames = { openapi: '3.1.0', info: asyncapi.info, paths: {}, components: { schemas: asyncapi.components.schemas } };

const files = { 'api.gen.ts': await types('openapi.yaml', openapi), 'frames.gen.ts': await types('asyncapi.yaml', frames) };
for (const [name, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) {
    await writeFile(generated(name), text);
  } else if ((await readFile(generated(name), 'utf8').catch(() => '')) !== text) {
    console.error(`web: src/lib/${name} is stale: run "npm run generate" in web/ and commit the result`);
    process.exitCode = 1;
  }
}
