import Papa from 'papaparse';
import { score } from '../../lib/format';
import type { Application } from '../../lib/types';
import { words } from '../../ui/words';
import { words as hr } from '../words';

type Cell = string | number | undefined;

/** What stands in each column; numbers as the page's language writes them. */
const columns: [() => string, (a: Application) => Cell][] = [
  [() => hr.sheet.name, (a) => a.candidate?.name],
  [() => hr.sheet.email, (a) => a.candidate?.email],
  [() => hr.applicants.filter, (a) => words.status[a.status]],
  [() => hr.applicants.reason, (a) => a.reason],
  [() => hr.sheet.applied, (a) => a.appliedAt.slice(0, 10)],
  [() => hr.sheet.match, (a) => score(a.match.score)],
  [() => hr.sheet.eligible, (a) => (a.eligible ? hr.sheet.yes : hr.sheet.no)],
  [() => hr.sheet.review, (a) => (a.reviewRequested ? hr.sheet.yes : hr.sheet.no)],
  [() => hr.sheet.interview, (a) => (a.interviewPhase ? words.phase[a.interviewPhase] : undefined)],
  [() => hr.sheet.score, (a) => (a.interviewScore === undefined ? undefined : score(a.interviewScore))],
  [() => hr.sheet.months, (a) => a.profile?.totalMonths],
  [() => hr.sheet.missing, (a) => a.match.requirements.filter((r) => r.must && r.credit <= 0).map((r) => r.requirement).join('; ')],
];

/**
 * The applicants as a spreadsheet opens them in the page's language: with a byte order mark, with semicolons where a comma is the
 * decimal mark, and with nothing in a cell that would be computed (a name may begin with `=`).
 */
export function asCsv(all: Application[]): string {
  const rows = [columns.map(([head]) => head()), ...all.map((a) => columns.map(([, cell]) => cell(a) ?? ''))];
  return '\ufeff' + Papa.unparse(rows, { delimiter: score(0.5).includes(',') ? ';' : ',', escapeFormulae: true });
}
