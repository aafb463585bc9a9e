import { Router } from '../lib/router.svelte';

export const router = new Router(
  {
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
  },
  (path) => !/^\/(hr|admin|docs|api|ws|health|metrics|openapi|asyncapi)(\/|\.|$)/.test(path),
);
