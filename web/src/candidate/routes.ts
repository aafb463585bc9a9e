import { Router } from '../lib/router.svelte';

export const routes = {
  board: '/',
  job: '/jobs/:id',
  apply: '/jobs/:id/apply',
  profile: '/profile',
  practice: '/practice',
  applications: '/applications',
  application: '/applications/:id',
  lobby: '/interviews/:id',
  room: '/interviews/:id/room',
  result: '/interviews/:id/result',
  accessibility: '/accessibility',
};

export const router = new Router(routes, (path) => !/^\/(hr|admin|docs|api|ws|health|metrics|openapi|asyncapi)(\/|\.|$)/.test(path));
