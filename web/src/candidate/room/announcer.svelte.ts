import { untrack } from 'svelte';

interface Question {
  /** Who asks and which it is, in the page's language. */
  lead: string;
  text: string;
  /** Of the text, where it is known. */
  lang: string | undefined;
}

/**
 * What a screen reader is to say, once. Two regions: one for questions, one for everything else, so that a time warning does not
 * cut a question short. The zero-width space makes the same words said again a change.
 */
class Announcer {
  question = $state.raw<Question>({ lead: '', text: '', lang: undefined });
  news = $state('');

  ask(question: Question): void {
    this.question = { ...question, lead: changed(untrack(() => this.question.lead), question.lead) };
  }

  say(text: string): void {
    this.news = changed(untrack(() => this.news), text);
  }
}

const changed = (before: string, text: string): string => (before === text ? `${text}\u200b` : text);

export const announcer = new Announcer();
