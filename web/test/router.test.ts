import { beforeEach, expect, test } from 'vitest';
import { Router } from '../src/lib/router.svelte';

beforeEach(() => history.replaceState(null, '', '/'));

test('a part that is not in the path is no parameter', () => {
  history.replaceState(null, '', '/jobs/7');
  const router = new Router({ job: '/jobs/:id(?:/(?<tab>numbers|text))?' }, () => true);
  expect(router.route).toMatchObject({ name: 'job', params: { id: '7' } });
  expect('tab' in router.route.params).toBe(false);
  router.go('/jobs/7/text');
  expect(router.route.params).toEqual({ id: '7', tab: 'text' });
  router.go('/elsewhere');
  expect(router.route.name).toBe('missing');
});
