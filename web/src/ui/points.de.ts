import { score } from '../lib/format';
import type { Gist, PointTexts, Reason, Said } from './points';

type Part = NonNullable<Gist['part']>;

/** What is there, as a title; what is missing, as a title; the part itself, as an object; how it could be put right. */
const parts: Record<Part, { there: string; missing: string; what: string; advice: string }> = {
  SITUATION: { there: 'Erzählt von einem wirklichen Fall', missing: 'Erzählen Sie von einem Fall', what: 'einen greifbaren Fall', advice: 'Ein einzelner Fall, mit Zeit und Ort, lässt andere folgen.' },
  OWN: { there: 'Macht den eigenen Anteil deutlich', missing: 'Sagen Sie, was Ihr Anteil war', what: 'den eigenen Anteil', advice: 'Es hilft zu sagen, was man selbst entschieden, gebaut oder getan hat, und was andere.' },
  RESULT: { there: 'Erzählt, was daraus wurde', missing: 'Erzählen Sie, was daraus wurde', what: 'ein Ergebnis', advice: 'Eine Zahl, oder etwas, das andere sehen konnten, schließt die Geschichte ab.' },
  REASON: { there: 'Nennt Gründe', missing: 'Nennen Sie die Gründe', what: 'die Gründe', advice: 'Warum es so gemacht wurde und was dagegen sprach, zeigt das Denken.' },
  LESSON: { there: 'Zieht eine Lehre', missing: 'Ziehen Sie eine Lehre', what: 'eine Lehre oder eine bleibende Änderung', advice: 'Was man anders machen würde, oder seither anders macht, rundet es ab.' },
  DETAILS: { there: 'Wird genau', missing: 'Werden Sie genauer', what: 'Einzelheiten, die sich prüfen lassen', advice: 'Namen von Werkzeugen, Größen und Zahlen lassen sich prüfen.' },
};

const flaws: Record<string, string> = {
  INSTRUCTIONS: 'an ein Bewertungsprogramm gerichteter Text',
  REPETITION: 'Wiederholung der Frage',
  ADMISSION: 'was nach eigenem Wort nicht gewusst wird',
  KEYWORDS: 'Reihen von Stichwörtern',
  INVISIBLE: 'unsichtbare Zeichen',
};

function titled(title: string, { subject }: Gist): string {
  return subject ? `${title}: ${subject}` : title;
}

function point(gist: Gist): Said | null {
  const part = gist.part && parts[gist.part];
  const asked = `Gefragt: „${gist.asked}“.`;
  const key = `„${gist.point}“`;
  switch (gist.kind) {
    case 'KNOWN':
      return { title: titled('Weiß, worauf es ankommt', gist), text: `Die Antwort sagt, was hier zählt: ${key} Sie hat ${gist.met} von ${gist.of} Kernpunkten.` };
    case 'TOPIC':
      return { title: titled('Bleibt bei der Frage', gist), text: `${asked} Die Antwort handelt genau davon; die Stelle zeigt es.` };
    case 'MISSING':
      return { title: titled('Fehlt noch', gist), text: `Die Antwort sagt dies noch nicht: ${key} Die Stelle kommt dem am nächsten.` };
    case 'CONTRADICTED':
      return { title: titled('Noch einmal ansehen', gist), text: `Die Stelle stimmt nicht überein mit: ${key} Ein zweiter Blick lohnt sich.` };
    case 'TO_LEARN':
      return { title: titled('Zu lernen', gist), text: `Die Antwort sagt offen, dass dies nicht gewusst wird. Ein guter Anfang: ${key}` };
    case 'TOLD':
      return part ? { title: titled(part.there, gist), text: `${asked} Die Antwort nennt ${part.what}; die Stelle zeigt es.` } : null;
    case 'BESIDE':
      return part ? { title: titled(part.there, gist), text: `${asked} Die Antwort tut mehr, als gefragt war: Sie nennt ${part.what}.` } : null;
    case 'UNTOLD':
      return part ? { title: titled(part.missing, gist), text: `${asked} In der Antwort fehlt: ${part.what}. ${part.advice}` } : null;
    case 'FURTHER':
      return part ? { title: titled('Weitergehen', gist), text: `${asked} Die Antwort könnte weiter gehen: ${part.what}. ${part.advice}` } : null;
  }
}

function reason({ code, of }: Reason): string {
  const [a = '', b = '', c = '', d = ''] = of;
  switch (code) {
    case 'TOO_THIN':
      return `Das Gespräch gibt zu wenig her: ${a} Antworten mit Inhalt und ${b} Wörter in allem; nötig sind ${c} Antworten und ${d} Wörter. Ein Mensch sollte es lesen.`;
    case 'MOSTLY_FOREIGN':
      return 'Die meisten Antworten sind nicht auf Englisch; ein Mensch muss sie lesen.';
    case 'READINGS_DIFFER':
      return `Ein Mensch sollte urteilen: Streng gelesen ergeben sich ${score(Number(a))}, milde gelesen ${score(Number(b))}.`;
    case 'JUDGES_DIFFER':
      return 'Ein Mensch sollte urteilen: Unabhängige Lesungen dieses Interviews liegen zu weit auseinander.';
    case 'FEW_POINTS':
      return `Es gibt wenig, woran man sich halten kann: Nur ${a} verschiedene Stärken und ${b} verschiedene Verbesserungen lassen sich zitieren, von jeder braucht es drei. Ein Mensch sollte die Antworten lesen.`;
    case 'WITHHELD':
      return `Der Bericht wird zurückgehalten: Er sprach von etwas, das nicht beurteilt werden darf (${of.join(', ')}). Ein Mensch sollte die Antworten lesen.`;
    case 'WITHDRAWN':
      return 'Die Einwilligung wurde widerrufen; nichts wird bewertet.';
    case 'FAILED':
      return `Die Bewertung ist ${a}-mal gescheitert; es wird keine erfunden.`;
    case 'WARM_UP':
      return 'Zum Aufwärmen; sie wird nicht bewertet.';
    case 'FORBIDDEN':
      return 'Die Frage zielt auf etwas, das nicht beurteilt werden darf; sie wird nicht bewertet.';
    case 'NO_ANSWER':
      return 'Es gibt keine Antwort.';
    case 'FOREIGN':
      return 'Die Antwort ist nicht auf Englisch; ein Mensch muss sie lesen.';
    case 'NOTHING_LEFT':
      return 'Es bleibt nichts, das zählen könnte.';
    case 'NOT_COUNTED':
      return `Nicht gezählt: ${of.map((flaw) => flaws[flaw] ?? flaw).join('; ')}.`;
    case 'MISCONCEPTION':
      return 'Eine Aussage deckt sich mit einem bekannten Irrtum.';
    case 'TELLING':
      return 'Hier gibt es keine Tatsachen zum Vergleichen: Bewertet wird, ob die Antwort zur Frage gehört und wie greifbar sie ist; ob sie wahr ist, beurteilt ein Mensch.';
    case 'ANSWER_DISPUTED':
      return 'Ein Mensch sollte urteilen: Unabhängige Lesungen dieser Antwort liegen zu weit auseinander.';
  }
}

export const de: PointTexts = { point, reason };
