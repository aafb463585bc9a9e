import { expect, it } from 'vitest';
import { router as admin, routes as ofAdmin } from '../src/admin/routes';
import audit from '../src/candidate/accessibility/audit.json';
import { router as candidate, routes as ofCandidate } from '../src/candidate/routes';
import { router as docs, routes as ofDocs } from '../src/docs/routes';
import { router as hr, routes as ofHr } from '../src/hr/routes';
import parts from '../package.json';

// The audit that ships is written by `mvn -Pscreenshots`: a page that is not in it has not been looked at.
const entries = [
  { entry: 'candidate', router: candidate, routes: ofCandidate },
  { entry: 'hr', router: hr, routes: ofHr },
  { entry: 'admin', router: admin, routes: ofAdmin },
  { entry: 'docs', router: docs, routes: ofDocs },
];
const paths = [...new Set(audit.states.map((state) => state.path))];

it.each(entries)('the audit knows each page of $entry', ({ router, routes }) => {
  const judged = paths.map((path) => {
    router.go(path.replaceAll(':id', '1'));
    return router.route.name;
  });
  expect(judged).toEqual(expect.arrayContaining(Object.keys(routes)));
});

it('the audit is by the axe that the tests use, and found nothing', () => {
  expect(audit.axe).toBe(parts.devDependencies['axe-core']);
  expect(audit.states.filter(({ rules, broken, narrow }) => rules === 0 || broken > 0 || !narrow)).toEqual([]);
});
