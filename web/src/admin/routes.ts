import { Router } from '../lib/router.svelte';

export const router = new Router({ metrics: '/admin' }, (path) => path === '/admin' || path.startsWith('/admin/'));
