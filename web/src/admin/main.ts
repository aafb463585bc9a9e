import { start } from '../lib/mount';
import App from './App.svelte';

void start(App);
