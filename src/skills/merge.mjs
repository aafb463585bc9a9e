// Merges the catalogue of skills; see README.md. Output is sorted, so that a second run changes nothing.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import '@specfy/stack-analyser/dist/autoload.js';
import { tech } from '@specfy/stack-analyser';
import * as linguist from 'linguist-languages';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const json = (path) => JSON.parse(fs.readFileSync(path, 'utf8'));
const skills = (file) => here(`../main/resources/skills/${file}.json`);
const rules = json(here('rules.json'));
const vocabulary = json(process.argv[2]).model.vocab;

const isWord = (text) => text.toLowerCase() in vocabulary || text.toLowerCase().replace(/s$/, '') in vocabulary;
const key = (name) => name.toLowerCase().replace(/[^a-z0-9+#]/g, '');
const keys = (name) => [key(name), key(name).replace(/js$/, ''), key(name).replace(/^(apache|microsoft|amazon|aws|google)/, '')];

// What is written by hand stands; the catalogue only adds.
const taken = new Set();
for (const file of ['technology', 'professions', 'occupations'])
  for (const entries of Object.values(json(skills(file)).skills))
    for (const entry of entries) for (const name of entry.split('|')) taken.add(key(name));

/** How carefully a name must be read: nothing, ^ this case, = in lists, ! never in prose. */
function care(name, inUse) {
  const words = name.split(/[ -]/);
  if (words.length > 1) return words.every(isWord) ? '^' : '';
  if (name.length < 3 || rules.never.includes(name)) return '!';
  if (rules.wary.includes(name)) return '=';
  if (isWord(name)) return inUse || rules.inUse.includes(name) ? '=' : '!';
  return name.length === 3 ? '=' : inUse ? '' : '^';
}

const found = new Map();
function add(category, name, others, inUse) {
  name = rules.rename[name] ?? name;
  if (!category || rules.skip.includes(name) || keys(name).some((k) => taken.has(k))) return;
  taken.add(key(name));
  const more = [...(rules.alias[name] ?? []), ...others].filter((other) => {
    const fresh = other.length > 2 && !rules.dropAlias.includes(other) && !isWord(other) && !taken.has(key(other));
    if (fresh) taken.add(key(other));
    return fresh;
  });
  const written = more.map((other) => care(other, true) + other).filter((other) => !other.startsWith('!'));
  if (!found.has(category)) found.set(category, []);
  found.get(category).push([care(name, inUse) + name, ...written].join('|'));
}

for (const { name, type } of Object.values(tech.indexed)) {
  const full = name.replace(/^Cloud (?!AI)/, 'Google Cloud ');
  const others = full.startsWith('AWS ') ? [full.replace('AWS', 'Amazon')] : [];
  add(rules.kinds[type], full, others, true);
}

const titles = new Map(json(here('node_modules/simple-icons/data/simple-icons.json')).map((i) => [i.slug ?? key(i.title), i.title]));
for (const { name, tags, altnames } of json(here('node_modules/devicon/devicon.json'))) {
  const title = titles.get(name) ?? titles.get(`${name}dotjs`) ?? rules.titles[name];
  if (!title || tags.some((tag) => rules.notSkills.includes(tag))) continue;
  const tag = tags.find((t) => rules.tags[t]);
  add(tag ? rules.tags[tag] : 'tools', title, altnames, true);
}

for (const { name, type, aliases } of Object.values(linguist).filter((l) => l.name)) {
  const wanted = type === 'programming' || type === 'markup' || rules.formats.includes(name);
  if (wanted && !/[+()]/.test(name)) add('language', name, aliases ?? [], false);
}

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const lines = [...found].sort(([a], [b]) => order(a, b)).map(([category, entries]) => {
  const list = entries.sort(order).map((entry) => `      ${JSON.stringify(entry)}`).join(',\n');
  return `    ${JSON.stringify(category)}: [\n${list}\n    ]`;
});
const about =
  'Made by src/skills/merge.mjs; not to be changed by hand. In the notation of technology.json. From @specfy/stack-analyser, devicon, linguist-languages (MIT) and simple-icons (CC0-1.0).';
fs.writeFileSync(skills('catalogue'), `{\n  "about": ${JSON.stringify(about)},\n  "skills": {\n${lines.join(',\n')}\n  }\n}\n`);
console.log([...found].map(([c, e]) => `${c} ${e.length}`).join(', '), '=', [...found.values()].flat().length);
