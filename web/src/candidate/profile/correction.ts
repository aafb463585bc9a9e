import type { Correction, Profile, Resume } from '../../lib/types';

/** The form's fields: texts as they are typed; lists have an entry a line. */
export interface Form {
  name: string;
  email: string;
  phone: string;
  skills: string;
  experience: { title: string; company: string; from: string; to: string }[];
  education: { degree: string; field: string; institution: string; year: string }[];
  certifications: string;
  languages: string;
  note: string;
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);
const text = (list: readonly string[] | undefined): string => (list ?? []).join('\n');

/** The form as it is found: what was said before, and where nothing was, what was read. */
export function found({ profile, correction }: Pick<Resume, 'profile' | 'correction'>): Form {
  const says = correction?.says ?? {};
  return {
    name: says.name ?? profile?.name ?? '',
    email: says.email ?? profile?.email ?? '',
    phone: says.phone ?? profile?.phone ?? '',
    skills: text(says.skills?.length ? says.skills : profile?.skills.map((s) => s.name)),
    experience: (says.experience?.length ? says.experience : (profile?.experience ?? [])).map((e) => ({ title: e.title ?? '', company: e.company ?? '', from: e.from ?? '', to: e.to ?? '' })),
    education: (says.education?.length ? says.education : (profile?.education ?? [])).map((e) => ({ degree: e.degree ?? '', field: e.field ?? '', institution: e.institution ?? '', year: e.year ? String(e.year) : '' })),
    certifications: text(says.certifications?.length ? says.certifications : profile?.certifications),
    languages: text(says.languages?.length ? says.languages : profile?.languages),
    note: says.note ?? '',
  };
}

function filled<T extends Record<string, string>>(rows: T[]): Partial<Record<keyof T, string>>[] {
  return rows
    .map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v.trim()]).filter(([, v]) => v)) as Partial<Record<keyof T, string>>)
    .filter((row) => Object.keys(row).length);
}

/** What is said: the fields that differ from what was read, and nothing of the others. */
export function says(form: Form, profile: Profile | undefined): Correction {
  const read = found({ ...(profile && { profile }) });
  const differs = (key: keyof Form): boolean => JSON.stringify(form[key]) !== JSON.stringify(read[key]);
  return {
    ...(differs('name') && form.name.trim() && { name: form.name.trim() }),
    ...(differs('email') && form.email.trim() && { email: form.email.trim() }),
    ...(differs('phone') && form.phone.trim() && { phone: form.phone.trim() }),
    ...(differs('skills') && { skills: lines(form.skills) }),
    ...(differs('experience') && { experience: filled(form.experience) }),
    ...(differs('education') && { education: filled(form.education).map(({ year, ...rest }) => ({ ...rest, ...(year && { year: Number(year) }) })) }),
    ...(differs('certifications') && { certifications: lines(form.certifications) }),
    ...(differs('languages') && { languages: lines(form.languages) }),
    ...(form.note.trim() && { note: form.note.trim() }),
  };
}

const DATE = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** The first row whose dates or year nobody could read, as `experience` or `education`; else null. */
export function unreadable(form: Form): 'experience' | 'education' | null {
  if (form.experience.some((e) => (e.from.trim() && !DATE.test(e.from.trim())) || (e.to.trim() && !DATE.test(e.to.trim()) && e.to.trim() !== 'present'))) return 'experience';
  return form.education.some((e) => e.year.trim() && !/^(19|20)\d\d$/.test(e.year.trim())) ? 'education' : null;
}

/** The plain value at a JSON pointer, as text; nothing for what is not there or is no plain value. */
export function valueAt(root: unknown, pointer: string): string {
  let at: unknown = root;
  for (const part of pointer.split('/').slice(1)) {
    at = at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[part] : undefined;
  }
  if (at !== null && typeof at === 'object' && 'name' in at) at = at.name;
  return typeof at === 'string' || typeof at === 'number' ? String(at) : '';
}
