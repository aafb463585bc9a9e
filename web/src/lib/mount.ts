import { mount, type Component } from 'svelte';
import { session } from './session.svelte';
import '../styles/app.css';

/** Starts one entry. The session is asked for at once, while the page is already being drawn. */
export function start(app: Component): void {
  void session.restore();
  const target = document.getElementById('app');
  if (target) mount(app, { target });
}
