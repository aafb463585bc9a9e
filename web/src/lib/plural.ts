import { language } from './language.svelte';

const rules = new Map<string, Intl.PluralRules>();

/** `3 jobs`, `1 job`: the number with the word that the language in use asks for. */
export function plural(n: number, one: string, many: string): string {
  const tag = language();
  let found = rules.get(tag);
  if (!found) rules.set(tag, (found = new Intl.PluralRules(tag)));
  return `${n} ${found.select(n) === 'one' ? one : many}`;
}
