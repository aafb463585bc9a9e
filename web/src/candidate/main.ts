import { onUser } from '../lib/auth';
import { start } from '../lib/mount';
import App from './App.svelte';

// What this device remembers of a room goes with who was in it.
onUser((user) => {
  if (!user) void import('../room/memory').then(({ forgetRooms }) => forgetRooms());
});
void start(App);
