import { Router } from '../lib/router.svelte';

export const routes = {
  jobs: '/hr',
  newJob: '/hr/jobs/new',
  editJob: '/hr/jobs/:id/edit',
  compare: '/hr/jobs/:id/compare',
  receipt: '/hr/jobs/:id/receipts/:payment',
  job: '/hr/jobs/:id(?:/(?<tab>numbers|slots|text))?',
  live: '/hr/live',
  questions: '/hr/questions',
  company: '/hr/company',
  interview: '/hr/interviews/:id',
};

export const router = new Router(routes, (path) => path === '/hr' || path.startsWith('/hr/'));
