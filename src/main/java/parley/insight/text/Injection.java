package parley.insight.text;

import java.util.regex.Pattern;

/**
 * Text that speaks to a machine rather than to a person. It is ignored and shown to HR, never
 * punished: somebody may quote such a text in earnest.
 */
public final class Injection {

  private static final Pattern ORDER =
      Pattern.compile(
          "\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(?:previous|prior|above|earlier|all|any|your|the)"
              + "\\b.{0,30}\\b(?:instruction|instructions|prompt|prompts|rule|rules|rubric|criteria|text|message)"
              + "|\\b(?:ignore|disregard)\\s+(?:all\\s+)?(?:the\\s+)?(?:previous|above)\\b"
              + "|\\b(?:give|award|assign|grant|rate|score|grade|mark)\\b.{0,40}\\b(?:10|ten|100|full|maximum|max|highest|perfect|top)\\b.{0,20}(?:/\\s?10|points?|marks?|score|grade|rating|credit|out"
              + " of)?"
              + "|\\b(?:score|rating|grade)\\s*(?:is|=|:)\\s*\"?(?:10|ten|100|perfect|max)|\\bthis"
              + " (?:answer|candidate|response) (?:is|deserves|should|must|gets|receives|covers|has"
              + " been)\\b|\\ball (?:the )?(?:key ?points?|criteria|requirements) (?:are|were|have"
              + " been|is) (?:met|covered|satisfied)|\\b(?:key"
              + " ?points?|rubric)\\b.{0,20}\\b(?:met|covered|satisfied|complete)|\\byou are (?:now"
              + " )?(?:an?|the) (?:\\w+"
              + " ){0,3}(?:ai|assistant|model|evaluator|grader|scorer|bot|system)\\b|\\b(?:as|dear|attention|note"
              + " to|message to) (?:an? |the )?(?:ai|llm|evaluator|grader|scorer|scoring)\\b"
              + "|^\\W*(?:system|assistant|developer|user|instruction|instructions)\\s*(?:prompt|message|note)?\\s*[:>\\]]"
              + "|<\\|?/?(?:system|assistant|im_start|im_end|user|inst)\\b|\\[/?(?:inst|system)\\]|<<sys>>"
              + "|\"?(?:score|composite|relevance|accuracy|outcome|rating)\"?\\s*[:=]\\s*\"?(?:\\d|scored)|\\bend"
              + " of (?:the )?(?:transcript|answer|prompt|interview)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Injection() {}

  public static boolean in(String text) {
    return ORDER.matcher(Plain.of(text)).find();
  }
}
