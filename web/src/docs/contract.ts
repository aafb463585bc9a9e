// Just enough of OpenAPI 3.1, AsyncAPI 3 and JSON Schema to read our own contracts aloud.

export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

interface Media {
  description?: string;
  content?: Record<string, { schema?: Schema }>;
  $ref?: string;
}

export interface Operation {
  operationId: string;
  tags?: string[];
  description?: string;
  parameters?: Parameter[];
  requestBody?: Media;
  responses: Record<string, Media>;
  security?: Record<string, unknown>[];
}

export interface OpenApi {
  info: { title: string; version: string; description?: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation> & { parameters?: Parameter[] }>;
  components: Record<string, Record<string, unknown>> & { schemas: Record<string, Schema> };
}

export interface AsyncApi {
  info: { title: string; version: string; description?: string };
  channels: Record<string, { address: string; description?: string; messages: Record<string, { $ref: string }> }>;
  operations: Record<string, { action: string; channel: { $ref: string }; summary?: string; messages: { $ref: string }[] }>;
  components: { messages: Record<string, { payload: Schema; summary?: string }>; schemas: Record<string, Schema> };
}

/** What a `#/a/b/c` reference points to, through as many references as there are. */
export function resolve<T>(document: unknown, thing: T | { $ref?: string }): T {
  let found: unknown = thing;
  while (found && typeof found === 'object' && '$ref' in found && typeof found.$ref === 'string') {
    found = found.$ref
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  }
  return found as T;
}

export const nameOf = (ref: string): string => ref.split('/').pop() ?? ref;

/** A schema in a few words: `string, at most 100`, `Job[]`, `"a" or "b"`. */
export function brief(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((v) => JSON.stringify(v)).join(' or ');
  if (schema.oneOf) return schema.oneOf.map(brief).join(' or ');
  if (schema.items) return `${brief(schema.items)}[]`;
  return [schema.format ?? schema.type ?? 'object', ...limits(schema)].join(', ');
}

function limits(s: Schema): string[] {
  const from = s.minimum ?? s.minLength ?? s.minItems;
  const to = s.maximum ?? s.maxLength ?? s.maxItems;
  return [
    from !== undefined && to !== undefined ? `${from} to ${to}` : from !== undefined ? `at least ${from}` : to !== undefined ? `at most ${to}` : '',
    s.default !== undefined ? `default ${JSON.stringify(s.default)}` : '',
  ].filter(Boolean);
}
