import { Router } from '../lib/router.svelte';

export const routes = {
  metrics: '/admin',
  queue: '/admin/queue',
  users: '/admin/users',
  review: '/admin/review',
  questions: '/admin/questions',
  audit: '/admin/audit',
  models: '/admin/models',
  settings: '/admin/settings',
};

export const router = new Router(routes, (path) => path === '/admin' || path.startsWith('/admin/'));
