import { span } from '../../lib/format';
import type { en } from './en';

export const de: typeof en = {
  title: 'Neben den Antworten',
  forHr: 'Von der Seite vermerkt und auch für die Bewerberin oder den Bewerber zu sehen. Keine Bewertung kennt es, und nichts endete deswegen. Für jedes gibt es gewöhnliche Erklärungen: Fragen Sie, bevor Sie etwas daraus schließen.',
  forCandidate: 'Das Unternehmen sieht dies, wie es hier steht. Keine Bewertung kennt es. Wollen Sie etwas dazu sagen, können Sie es weiter unten tun.',
  say: 'Etwas dazu sagen',
  none: 'Nichts wurde vermerkt.',
  pasted: {
    what: (question, chars, of) => `Frage ${question}: ${chars} Zeichen wurden eingefügt; die Antwort hat ${of}`,
    why: 'Vielleicht erst in einem anderen Fenster geschrieben, diktiert oder mit Hilfsmitteln getippt.',
  },
  hidden: {
    what: (question, ms) => `Frage ${question}: Die Seite war ${span(ms)} nicht zu sehen`,
    why: 'Vielleicht eine Nachricht, ein anderes Fenster, ein Bildschirm, der sich abgeschaltet hat, oder etwas, das nachgesehen wurde.',
  },
  lost: {
    what: (ms, givenBackMs) => `Die Verbindung fehlte ${span(ms)}` + (givenBackMs >= 1_000 ? `; ${span(givenBackMs)} wurden gutgeschrieben` : ''),
    why: 'Eine unterbrochene Leitung, eine neu geladene Seite oder ein anderes Gerät.',
  },
  moment: { what: () => 'Um einen Moment zum Nachdenken gebeten', why: 'Nachdenken ist willkommen und kostet nichts.' },
  timeUp: {
    what: (question) => `Frage ${question}: Die Zeit war um, und was bis dahin dastand, ist die Antwort`,
    why: 'Eine lange Antwort oder eine langsame Art zu schreiben.',
  },
};
