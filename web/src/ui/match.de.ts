import type { RequirementMatch } from '../lib/types';
import type { MatchTexts } from './match';

const MOST = 8;
const FULL = 0.9;

const open = (r: RequirementMatch): boolean => r.credit <= 0;
const near = (r: RequirementMatch): boolean => !open(r) && r.how === 'near';
const listed = (r: RequirementMatch): boolean => !open(r) && r.where === 'list';
const kind = (r: RequirementMatch): string => (r.must ? 'Muss' : 'Kann');
const credit = (r: RequirementMatch): string => new Intl.NumberFormat('de', { maximumFractionDigits: 2 }).format(r.credit);

function place(where: string | undefined): string {
  const [what, name] = (where ?? 'list').split(/:(.*)/s);
  if (what === 'project') return `gezeigt im Projekt ${name}`;
  if (what === 'job') return `verwendet bei ${name}`;
  return what === 'education' ? 'Teil von Studium oder Zertifikaten' : 'im Lebenslauf genannt';
}

function gap(r: RequirementMatch): string[] {
  const named = `${r.requirement} (${kind(r)})`;
  if (open(r)) return [`${named}: nicht gefunden`];
  if (near(r)) return [`${named}: nicht genannt; Verwandtes zählt ${credit(r)}`];
  return r.how === 'phrase' ? [`${named}: eine ähnliche Stelle zählt ${credit(r)}`] : [];
}

function suggestion(r: RequirementMatch): string[] {
  if (open(r)) return [`Wenn Sie ${r.requirement} verwendet haben, nennen Sie das Projekt oder die Stelle; wenn nicht, würde ein kleines Projekt oder ein Zertifikat es zeigen.`];
  if (near(r)) return [`Ein Projekt mit ${r.requirement} würde aus dem Teil ein Ganzes machen.`];
  return listed(r) ? [`Sagen Sie, wo Sie ${r.requirement} verwendet haben: Bisher steht es nur in einer Liste.`] : [];
}

const share = (of: RequirementMatch[], what: string): string[] => (of.length ? [`${of.filter((r) => !open(r)).length} von ${of.length} ${what}`] : []);

export const de: MatchTexts = {
  tell: ({ score, requirements, cappedBy }) => {
    const required = requirements.filter((r) => r.must);
    const preferred = requirements.filter((r) => !r.must);
    const strengths = requirements
      .filter((r) => r.credit >= FULL && !listed(r))
      .slice(0, MOST)
      .map((r) => `${r.requirement}: ${place(r.where)}`);
    const suggestions = requirements.flatMap(suggestion).slice(0, MOST);
    const fit = score >= 75 ? 'Der Lebenslauf passt gut zu dieser Stelle' : score >= 50 ? 'Der Lebenslauf passt zum Teil zu dieser Stelle' : 'Der Lebenslauf zeigt bisher wenig von dem, was diese Stelle verlangt';
    const found = [...share(required, 'Muss-Anforderungen'), ...share(preferred, 'Kann-Anforderungen')].join(', ');
    const missing = required.filter(open).slice(0, 3).map((r) => r.requirement);
    const first = missing.length ? ` Darin nicht gefunden: ${missing.join(', ')}.` : strengths.length ? ` Am besten gezeigt: ${strengths[0]}.` : '';
    const last = cappedBy
      ? ` Solange ${cappedBy} nicht bei der Arbeit, in einem Projekt oder im Studium gezeigt wird, bleibt der Wert unter 70; ein Mensch kann das auf Wunsch prüfen.`
      : suggestions.length
        ? ` ${suggestions[0]}`
        : '';
    return { explanation: `${fit}${found ? `: ${found}` : ''}.${first}${last}`, strengths, gaps: requirements.flatMap(gap).slice(0, 2 * MOST), suggestions };
  },
};
