import type { ReportTexts } from './report';

export const de: ReportTexts = {
  measures: {
    accuracy: 'Wie viel von dem da ist, was eine gute Antwort sagt, Punkt für Punkt. Bei einer eigenen Erfahrung: wie greifbar sie ist (Fall, eigener Anteil, Gründe, Ergebnis, Einzelheiten).',
    relevance: 'Ob die Antwort von dem handelt, wonach gefragt wurde.',
    communication: 'Ob der Inhalt in ganzen Gedanken kommt, die Gründe nennen; Stil, Grammatik und Länge zählen nicht.',
  },
  never: {
    speech: 'wie jemand spricht oder schreibt',
    looks: 'Aussehen und Gesten',
    character: 'Gefühle und Persönlichkeit',
    age: 'das Alter',
    gender: 'Geschlecht und Familie',
    name: 'ein Name',
    background: 'Herkunft, Glaube, Gesundheit und Hintergrund',
    career_gap: 'Lücken im Lebenslauf',
    school: 'der Ruf einer Schule',
    time_taken: 'wie lange eine Antwort gebraucht hat',
    length: 'die Länge einer Antwort',
  },
  advice: {
    facts: 'Schlagen Sie das nach, erklären Sie jedes in zwei eigenen Sätzen, und probieren Sie eines in einem kleinen Projekt aus, dessen Ergebnis Sie zeigen können.',
    situation: 'Ein einzelner Fall, mit Zeit und Ort, lässt andere folgen. Schreiben Sie vor dem nächsten Interview einen solchen Fall auf.',
    own: 'Es hilft zu sagen, was man selbst entschieden, gebaut oder getan hat, und was andere. Schreiben Sie vor dem nächsten Interview einen solchen Fall auf.',
    result: 'Eine Zahl, oder etwas, das andere sehen konnten, schließt die Geschichte ab. Schreiben Sie vor dem nächsten Interview einen solchen Fall auf.',
    reason: 'Warum es so gemacht wurde und was dagegen sprach, zeigt das Denken. Schreiben Sie vor dem nächsten Interview einen solchen Fall auf.',
    lesson: 'Was man anders machen würde, oder seither anders macht, rundet es ab. Schreiben Sie vor dem nächsten Interview einen solchen Fall auf.',
    details: 'Namen von Werkzeugen, Größen und Zahlen lassen sich prüfen. Schreiben Sie vor dem nächsten Interview einen solchen Fall auf.',
  },
  facts: {
    0: 'Fast nichts von dem ist da, wonach gesucht wurde, oder das Gegenteil wird gesagt.',
    2: 'Ein Teil eines Punktes ist da; das meiste fehlt.',
    4: 'Etwa ein Drittel bis die Hälfte der Punkte ist da.',
    6: 'Die meisten Punkte sind da, manche nur zum Teil.',
    8: 'Fast alle Punkte sind da, und nichts widerspricht ihnen.',
  },
  experience: {
    0: 'Nichts Greifbares: kein Fall, kein eigener Anteil, keine Gründe.',
    2: 'Das Thema wird berührt; kaum etwas ließe sich prüfen.',
    4: 'Ein Fall oder ein eigener Anteil wird erzählt, ohne Gründe oder Ergebnis.',
    6: 'Ein Fall mit eigenem Anteil und mit Gründen oder einem Ergebnis.',
    8: 'Ein Fall mit dem eigenen Anteil, seinen Gründen, einem Ergebnis und Einzelheiten, die sich prüfen lassen.',
  },
};
