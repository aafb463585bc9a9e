import { matchScore, score } from '../../lib/format';
import type { Application } from '../../lib/types';
import type { Column } from '../../ui/sheet/csv';
import { words } from '../../ui/words';
import { words as hr } from '../words';

/** What a spreadsheet has of each applicant; numbers as the page's language writes them. */
export const columns: Column<Application>[] = [
  [() => hr.sheet.name, (a) => a.candidate?.name],
  [() => hr.sheet.email, (a) => a.candidate?.email],
  [() => hr.sheet.status, (a) => words.status[a.status]],
  [() => hr.sheet.reason, (a) => a.reason],
  [() => hr.sheet.applied, (a) => a.appliedAt.slice(0, 10)],
  [() => hr.sheet.match, (a) => matchScore(a.match.score, a.match.threshold)],
  [() => hr.sheet.eligible, (a) => (a.eligible ? hr.sheet.yes : hr.sheet.no)],
  [() => hr.sheet.review, (a) => (a.reviewRequested ? hr.sheet.yes : hr.sheet.no)],
  [() => hr.sheet.interview, (a) => (a.interviewPhase ? words.phase[a.interviewPhase] : undefined)],
  [() => hr.sheet.score, (a) => (a.interviewScore === undefined ? undefined : score(a.interviewScore))],
  [() => hr.sheet.months, (a) => a.profile?.totalMonths],
  [() => hr.sheet.missing, (a) => a.match.requirements.filter((r) => r.must && r.credit <= 0).map((r) => r.requirement).join('; ')],
];
