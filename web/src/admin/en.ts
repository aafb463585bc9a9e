import { span } from '../lib/format';

export const en = {
  title: 'Platform',
  gate: 'Administration',
  refreshed: (when: string) => `Taken at ${when}. Refreshed every 30 seconds.`,
  refresh: 'Refresh now',
  groups: {
    users: 'People',
    jobs: 'Jobs',
    applications: 'Applications',
    resumes: 'Résumés',
    interviews: 'Interviews',
  },
  payments: 'Payments',
  queue: 'Background work',
  total: 'In all',
  none: 'None yet.',
  names: {
    candidate: 'Candidates', hr: 'Hiring teams', admin: 'Administrators',
    draft: 'Draft', active: 'Active', closed: 'Closed',
    applied: 'Applied', reviewed: 'Reviewed', shortlisted: 'Shortlisted', rejected: 'Rejected', offered: 'Offered',
    pending: 'Waiting', parsing: 'Being read', parsed: 'Read', failed: 'Failed',
    SCHEDULED: 'Not started', GREETING: 'Greeting', QUESTIONS: 'Questions', CLOSING: 'Closing', CONCLUDED: 'Concluded', SCORED: 'Scored',
  } as Record<string, string>,
  count: 'Payments',
  amount: 'Sum',
  slots: 'Slots bought',
  waiting: 'Waiting',
  dead: 'Given up',
  deadNote: 'Jobs were given up after all retries. They need somebody to look at them.',
  oldest: 'Oldest waits for',
  oldestIs: (ms: number) => span(ms),
};
