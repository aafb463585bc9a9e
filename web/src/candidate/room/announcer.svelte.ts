import { untrack } from 'svelte';

/**
 * What a screen reader is to say, once. Two regions: one for questions, one for everything else, so that a time warning does not
 * cut a question short. The zero-width space makes the same words said again a change.
 */
class Announcer {
  question = $state('');
  news = $state('');

  ask(text: string): void {
    this.question = changed(untrack(() => this.question), text);
  }

  say(text: string): void {
    this.news = changed(untrack(() => this.news), text);
  }
}

const changed = (before: string, text: string): string => (before === text ? `${text}\u200b` : text);

export const announcer = new Announcer();
