import { expect, it } from 'vitest';
import { found, says, unreadable, valueAt } from '../src/candidate/profile/correction';
import type { Profile } from '../src/lib/types';
import { said } from '../src/ui/correction';

const profile: Profile = {
  name: 'Mara Lindqvist',
  phone: '+46 1',
  totalMonths: 30,
  skills: [{ name: 'Java', evidence: [] }, { name: 'Kafka', evidence: [] }],
  experience: [{ title: 'Engineer', company: 'Nordlys', from: '2020-01', to: 'present' }],
  education: [{ degree: 'BSc', year: 2018 }],
  projects: [],
};

it('a form that nobody has touched says nothing', () => {
  expect(says(found({ profile }), profile)).toEqual({});
});

it('only what differs from the document is said', () => {
  const form = found({ profile });
  form.phone = ' +46 2 ';
  form.skills = 'Java\n Kotlin \n\n';
  form.experience[0]!.from = '2019-02';
  form.experience.push({ title: '', company: '', from: '', to: '' });
  form.note = 'See my talk.';
  expect(says(form, profile)).toEqual({
    phone: '+46 2',
    skills: ['Java', 'Kotlin'],
    experience: [{ title: 'Engineer', company: 'Nordlys', from: '2019-02', to: 'present' }],
    note: 'See my talk.',
  });
});

it('what was said before is found again, and the rest as it was read', () => {
  const form = found({ profile, correction: { says: { phone: '+46 2', skills: ['Kotlin'] }, notInDocument: [] } });
  expect(form.phone).toBe('+46 2');
  expect(form.skills).toBe('Kotlin');
  expect(form.education).toEqual([{ degree: 'BSc', field: '', institution: '', year: '2018' }]);
});

it('dates and years that nobody could read are found before they are sent', () => {
  const form = found({ profile });
  expect(unreadable(form)).toBeNull();
  form.education[0]!.year = '18';
  expect(unreadable(form)).toBe('education');
  form.experience[0]!.to = '2024-13';
  expect(unreadable(form)).toBe('experience');
});

it('a fact is found by its pointer', () => {
  expect(valueAt(profile, '/experience/0/company')).toBe('Nordlys');
  expect(valueAt(profile, '/skills/1')).toBe('Kafka');
  expect(valueAt(profile, '/education/0/year')).toBe('2018');
  expect(valueAt(profile, '/experience/7/company')).toBe('');
  expect(valueAt(undefined, '/name')).toBe('');
});

it('a correction is told line by line, with what does not stand in the document', () => {
  const lines = said({ says: { name: 'Mara', skills: ['Java', 'Kotlin'], education: [{ degree: 'MSc', year: 2020 }] }, notInDocument: ['/skills/1', '/education/0/degree'] });
  expect(lines).toEqual([
    { about: 'name', text: 'Mara', inDocument: true },
    { about: 'skills', text: 'Java', inDocument: true },
    { about: 'skills', text: 'Kotlin', inDocument: false },
    { about: 'education', text: 'MSc · 2020', inDocument: false },
  ]);
});
