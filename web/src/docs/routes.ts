import { Router } from '../lib/router.svelte';

export const routes = { http: '/docs', live: '/docs/live', example: '/docs/example' };

export const router = new Router(routes, (path) => path === '/docs' || path.startsWith('/docs/'));
