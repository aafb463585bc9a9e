// The room's page, offline. It serves pages below /interviews/ only, and passes the API and the sockets by. A running interview
// keeps the version that it has begun with: a new worker waits until the last page of the old one is closed.
const CACHE = 'parley-room-__VERSION__';
const SHELL = __SHELL__;
const PATIENCE_MS = 3_000;

addEventListener('install', (e) => e.waitUntil(caches.open(CACHE).then((c) => c.addAll(SHELL.map((url) => new Request(url, { cache: 'reload' }))))));
addEventListener('activate', (e) => e.waitUntil(clean().then(() => clients.claim())));
addEventListener('fetch', (e) => {
  const { request } = e;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') e.respondWith(page(request));
  else if (SHELL.includes(url.pathname)) e.respondWith(kept(url.pathname).then((found) => found ?? fetch(request)));
});

/** The server's page; the kept one where the server cannot be reached, or a dead line would keep the candidate waiting. */
async function page(request) {
  const fresh = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const first = await Promise.race([fresh.catch(() => undefined), late]);
  if (first && first.status < 500) return first;
  return (await kept('/')) ?? fresh;
}

async function kept(path) {
  return (await caches.open(CACHE)).match(path);
}

async function clean() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('parley-room-') && name !== CACHE).map((name) => caches.delete(name)));
}
