package parley.insight;

import java.util.regex.Pattern;

/**
 * Finds what must never be judged: manner of speech and looks, emotion and personality, age, gaps,
 * name, gender, the prestige of a school. It rather drops a harmless sentence than lets one pass.
 */
final class ForbiddenFeatures {

  private static final Pattern FEATURE =
      Pattern.compile(
          "\\b(?:accents?|dialect|pronunciation|native speaker|filler words?|fillers?|eye"
              + " contact|facial|smil\\w+|body language|posture|gestures?|tone of"
              + " voice|voice|appearance|looks|attractive"
              + "|emotion\\w*|mood|nervous\\w*|anxious|anxiety|calm|enthusias\\w+|passionate"
              + "|confiden\\w+|self-assured|hesitan\\w+|personalit\\w+|introvert\\w*|extrovert\\w*|charisma\\w*|charm\\w*|likeable|attitude|age|aged|young|younger|old|older|elderly|youthful|years"
              + " of age|date of birth|(?:career|employment|resume|résumé|cv) gaps?|gaps? in"
              + " (?:the|your|their)"
              + " (?:career|employment|résumé|resume|cv)|unemploy\\w+|maternity|paternity|pregnan\\w+|first"
              + " name|last name|surname|family name|candidate's name"
              + "|gender|sex|male|female|man|men|woman|women|he|she|his|hers?|him|mother|father|prestig\\w+|elite|ivy"
              + " league|top (?:school|university)|alma mater|renowned"
              + "|race|racial|ethnic\\w*|nationality|religio\\w+|disab\\w+|marital|married|immigra\\w+)\\b",
          Pattern.CASE_INSENSITIVE);

  private ForbiddenFeatures() {}

  static boolean in(String text) {
    return FEATURE.matcher(text).find();
  }

  /** Whether one of the generated texts of a point speaks of such a feature. */
  static boolean in(Point point) {
    return in(point.title()) || in(point.text()) || in(point.competence());
  }
}
