import { mount, type Component } from 'svelte';
import { preferred, speak } from './language.svelte';
import { session } from './session.svelte';
import '../styles/app.css';

/**
 * Starts one entry in the reader's language; where its words cannot be had, in English. The session is asked for at once, while
 * the page is already being drawn.
 */
export async function start(app: Component): Promise<void> {
  void session.restore();
  await speak(preferred()).catch((e: unknown) => console.warn('language:', e));
  const target = document.getElementById('app');
  if (target) mount(app, { target });
}
