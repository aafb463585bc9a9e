import codes from '../../../src/main/resources/codes.json';
import { dictionary } from './language.svelte';

/** The words of every code that a person may see. A code without words in a language is told in English. */
export interface CodeTexts {
  problems: Record<string, string>;
  resume: Record<string, string>;
  close: Record<string, string>;
  rejections: Record<string, string>;
}

const texts = <T>(of: Record<string, T>, text: (entry: T) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(of).map(([code, entry]) => [code, text(entry)]));

export const english: CodeTexts = {
  problems: texts(codes.problems, (p) => p.title),
  resume: codes.resume,
  close: texts(codes.close, (c) => c.text),
  rejections: codes.rejections,
};
const words = dictionary(english, { de: () => import('./codes.de').then((m) => m.de) });
const closes: Record<string, { reconnect: boolean }> = codes.close;

export const NOT_AUTHENTICATED = 4401;
export const REPLACED = 4409;
export const CONCLUDED = 4410;
export const DRAINING = 4503;

/** Whether to connect again after a close code. Codes that are not ours (1001, 1006, 1011…) are the network's: yes. */
export const reconnects = (code: number): boolean => closes[code]?.reconnect ?? true;
export const closeText = (code: number): string => words.close[code] ?? english.close[code] ?? '';
export const rejectionText = (code: string, otherwise: string): string => words.rejections[code] ?? otherwise;
export const problemTitle = (code: string): string | undefined => words.problems[code];
export const resumeProblem = (code: string, otherwise: string): string => words.resume[code] ?? otherwise;
