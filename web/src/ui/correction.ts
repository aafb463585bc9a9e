import type { KeptCorrection } from '../lib/types';

/** What a correction can be about. */
export type About = 'name' | 'email' | 'phone' | 'skills' | 'experience' | 'education' | 'certifications' | 'languages' | 'note';

export interface Said {
  about: About;
  text: string;
  /** Whether its words stand in the document; what stands nowhere there is to be asked about, no more. */
  inDocument: boolean;
}

const joined = (...parts: (string | number | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** A correction as lines, in the order of a profile. */
export function said({ says, notInDocument }: KeptCorrection): Said[] {
  const line = (about: About, path: string, text: string | undefined): Said[] =>
    text ? [{ about, text, inDocument: !notInDocument.some((missing) => missing === path || missing.startsWith(`${path}/`)) }] : [];
  const each = (about: About, texts: string[] = []): Said[] => texts.flatMap((text, i) => line(about, `/${about}/${i}`, text));
  return [
    ...line('name', '/name', says.name),
    ...line('email', '/email', says.email),
    ...line('phone', '/phone', says.phone),
    ...each('skills', says.skills),
    ...each('experience', says.experience?.map((e) => joined(e.title, e.company, [e.from, e.to].filter(Boolean).join(' – ')))),
    ...each('education', says.education?.map((e) => joined(e.degree, e.field, e.institution, e.year))),
    ...each('certifications', says.certifications),
    ...each('languages', says.languages),
    ...line('note', '/note', says.note),
  ];
}
