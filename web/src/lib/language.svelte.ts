// The page's language. English is part of the page; every other language is fetched when somebody reads it.

export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;
type Other = Exclude<Language, 'en'>;

const CHOICE = 'parley.language';
const loaders: ((to: Other) => Promise<void>)[] = [];
let current = $state.raw<Language>('en');
let asked: Language = 'en';

/** The language of the words on the page, to be read where words are made. */
export const language = (): Language => current;

/**
 * The words of one part of the pages, in the language that is read now. Pages that show them follow a change by themselves, so
 * take single words from it where they are shown and keep none of them.
 *
 * @param others the same words in each other language, to be fetched when needed
 */
export function dictionary<T extends object>(english: T, others: Record<Other, () => Promise<T>>): T {
  const known: Partial<Record<Language, T>> = { en: english };
  loaders.push(async (to) => void (known[to] ??= await others[to]()));
  return new Proxy(english, { get: (_, key) => Reflect.get(known[current] ?? english, key) as unknown });
}

/** Changes the language as soon as all its words are here; where they cannot be had, the page stays as it is. */
export async function speak(to: Language): Promise<void> {
  asked = to;
  if (to !== 'en') await Promise.all(loaders.map((load) => load(to)));
  if (asked !== to) return;
  current = to;
  document.documentElement.lang = to;
}

/** As {@link speak}, and the next page on this device begins with it. */
export async function choose(to: Language): Promise<void> {
  await speak(to);
  try {
    localStorage.setItem(CHOICE, to);
  } catch {
    // Storage is off: the choice holds for this page.
  }
}

/** What was chosen on this device, else the first of the browser's languages that we speak, else English. */
export function preferred(): Language {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(CHOICE);
  } catch {
    chosen = null;
  }
  const wanted = [chosen ?? '', ...navigator.languages].map((tag) => tag.split('-')[0] ?? '');
  return wanted.find((tag): tag is Language => tag in languages) ?? 'en';
}
