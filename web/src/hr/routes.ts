import { Router } from '../lib/router.svelte';

export const router = new Router(
  {
    jobs: '/hr',
    newJob: '/hr/jobs/new',
    job: '/hr/jobs/:id',
    live: '/hr/live',
    interview: '/hr/interviews/:id',
  },
  (path) => path === '/hr' || path.startsWith('/hr/'),
);
