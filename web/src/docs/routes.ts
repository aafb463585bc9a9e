import { Router } from '../lib/router.svelte';

export const router = new Router({ http: '/docs', live: '/docs/live', example: '/docs/example' }, (path) => path === '/docs' || path.startsWith('/docs/'));
