import { start } from '../lib/mount';
import App from './App.svelte';

start(App);
