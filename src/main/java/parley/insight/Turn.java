package parley.insight;

import parley.interview.Question;

/** A question that was asked as number {@code index}, and the answer as it was typed. */
public record Turn(int index, Question question, String answer) {}
