import { mount, type Component } from 'svelte';
import { preferred, speak } from './language.svelte';
import { pause } from './painted';
import { session } from './session.svelte';
import '../styles/app.css';

/**
 * Starts one entry in the reader's language; where its words cannot be had, in English. The session is asked for at once, while
 * the page is already being drawn.
 */
export async function start(app: Component): Promise<void> {
  // Reading the code, asking who is here and drawing the page are tasks of their own: none keeps a slow device busy for long.
  await pause(null);
  void session.restore();
  await speak(preferred()).catch((e: unknown) => console.warn('language:', e));
  await pause(null);
  const target = document.getElementById('app');
  if (target) mount(app, { target });
}
