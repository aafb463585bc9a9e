import { dictionary } from '../../lib/language.svelte';
import { en } from './en';

export const words = dictionary(en, { de: () => import('./de').then((m) => m.de) });
