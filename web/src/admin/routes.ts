import { Router } from '../lib/router.svelte';

export const router = new Router(
  {
    metrics: '/admin',
    queue: '/admin/queue',
    users: '/admin/users',
    review: '/admin/review',
    questions: '/admin/questions',
    audit: '/admin/audit',
    models: '/admin/models',
    settings: '/admin/settings',
  },
  (path) => path === '/admin' || path.startsWith('/admin/'),
);
