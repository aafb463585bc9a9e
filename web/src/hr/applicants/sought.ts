import type { ApplicationStatus } from '../../lib/types';

/** What HR looks for among the applicants; an empty text means anything. */
export interface Sought {
  status: ApplicationStatus | '';
  skills: string[];
  minYears: string;
  interview: '' | 'none' | 'open' | 'done';
  sort: 'match' | 'interview' | 'newest';
}

export const anything: Sought = { status: '', skills: [], minYears: '', interview: '', sort: 'match' };

export const isAnything = (s: Sought): boolean => !s.status && !s.skills.length && !s.minYears && !s.interview;

/** As the API's query parameters. */
export function asQuery(s: Sought) {
  const years = Number(s.minYears);
  return {
    ...(s.status && { status: s.status }),
    ...(s.skills.length && { skills: s.skills.join(',') }),
    ...(years > 0 && { minYears: years }),
    ...(s.interview && { interview: s.interview }),
    ...(s.sort !== 'match' && { sort: s.sort }),
  };
}
