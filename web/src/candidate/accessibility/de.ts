import type { en } from './en';

export const de: typeof en = {
  title: 'Barrierefreiheit',
  lead: 'Parley ist für alle da, die sich bewerben oder einstellen, ganz gleich, wie sie einen Browser benutzen. Das Ziel ist Stufe AA der Web Content Accessibility Guidelines (WCAG) 2.2.',
  interview: 'Im Interview',
  inInterview: {
    time: 'Mehr Zeit, auch ganz ohne Grenze, und Zeit für Pausen nehmen Sie sich vor dem Beginn selbst. Niemand wird gefragt, das Unternehmen sieht nur die Grenze, und keine Bewertung weiß davon.',
    writing: 'Alles wird geschrieben und gelesen. Nichts muss gehört, gesprochen oder einer Kamera gezeigt werden.',
    calm: 'Die übrige Zeit wird bei fünf Minuten, einer Minute und 30 Sekunden in Worten gesagt. Schweigen beendet kein Interview vor seiner Zeit, und Zeit, die eine schlechte Leitung kostet, kommt zurück.',
    spoken: 'Ein Vorleseprogramm hört jede Frage einmal, als Englisch, wo sie englisch ist, und keine andere Nachricht fällt ihr ins Wort.',
    kept: 'Was Sie tippen, wird beim Tippen aufbewahrt. Ein Absturz, ein zweiter Tab oder ein zugeklappter Rechner verliert nichts davon.',
  },
  everywhere: 'Auf jeder Seite',
  onEveryPage: {
    keys: 'Die Tastatur allein genügt, der Fokus ist immer zu sehen, und eine Seite, die sich ändert, setzt ihn dorthin, wo es weitergeht.',
    zoom: 'Bei 200 % und auf einem 320 px breiten Bildschirm ist nichts abgeschnitten. Nur breite Tabellen und Programmtext lassen sich seitwärts rollen, jeweils für sich.',
    look: 'Hell oder dunkel und weniger Bewegung richten sich nach Ihrem Gerät. Nichts wird durch Farbe allein gesagt.',
    mistakes: 'Ein Fehler in einem Formular steht in Worten neben seinem Feld, und was Sie getippt haben, bleibt.',
  },
  checked: 'Wie das geprüft wird',
  checkedText: 'Tests in einem echten Browser gehen den ganzen Weg von den Stellen bis zum Ende eines Interviews mit der Tastatur, lesen die Namen und Ansagen, die ein Vorleseprogramm bekommt, vergrößern, trennen die Leitung und messen Seiten an den Regeln von axe, jedes Mal, wenn das Programm geändert wird. Die Prüfung unten umfasst jede Seite.',
  limits: 'Was nicht gilt',
  notYet: {
    people: 'All das haben Maschinen geprüft. Menschen, die mit Hilfsmitteln leben, haben Parley noch nicht geprüft. Die Tastatur allein wurde auf dem ganzen Weg einer Bewerbung erprobt; die Seiten für Unternehmen und Verwaltung hat axe geprüft.',
    english: 'Die Fragen der KI, was eine gute Antwort sagt und die Namen der Kompetenzen gibt es nur auf Englisch, gleich welche Sprache die Seite spricht.',
    marks: 'Was Menschen schreiben, ist nicht mit seiner Sprache gekennzeichnet. Fragen aus eigenen Sammlungen eines Unternehmens gelten als englisch.',
  },
  help: 'Wenn Ihnen etwas im Weg steht',
  helpText: (button: string) => `Sagen Sie es dem Unternehmen, bei dem Sie sich bewerben. „${button}“ in Ihrer Bewerbung erreicht dort einen Menschen, und nach einem Interview können Sie sagen, was nicht gut war; ein Mensch antwortet.`,
  audit: 'Die Prüfung',
  auditLead: (states: number, axe: string) =>
    `${states} Zustände aller Seiten, jeweils auf Desktop und Telefon, hell und dunkel, durch axe ${axe} mit den Regeln von WCAG 2.0 bis 2.2, Stufen A und AA. Sie kommt mit Parley und wird neu gemacht, wenn sich eine Seite ändert.`,
  page: 'Seite',
  state: 'Zustand',
  rules: 'Regeln, die zutreffen',
  broken: 'Verletzt',
  undecided: 'Bleibt Menschen überlassen',
  narrow: 'Passt in 320 px',
  yes: 'ja',
  no: 'nein',
};
