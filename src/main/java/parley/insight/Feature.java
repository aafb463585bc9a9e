package parley.insight;

import java.util.regex.Pattern;

/**
 * What must never be judged, each in three ways of meeting it.
 *
 * <p>{@code judged}: words that a sentence about a candidate must not have; rather one too many.
 * {@code asked}: a question or key point that asks for it; technical words of the same spelling (a
 * race condition, an old version) are none of it. {@code told}: words by which candidates tell it
 * of themselves, which are never quoted as evidence.
 */
public enum Feature {
  SPEECH(
      "the way someone speaks or writes",
      "accents?|dialect|pronunciation|native speaker|mother tongue|filler words?|fillers?|tone of"
          + " voice|voice|stutter\\w*|hesitan\\w+|hesitat\\w+|grammar|spelling|typos?|speaks"
          + " (?:\\w+ )?(?:fluently|slowly|quickly|fast|loudly|softly|clearly)|fluen\\w+",
      "accent(?! colou?r)|dialect|pronunciation|native speaker|mother tongue|native language|filler"
          + " words?|tone of voice|(?:speaks|talks|sounds)"
          + " (?:\\w+ )?(?:fluent\\w*|slowly|quickly|loud\\w*|soft\\w*|hesitant\\w*)|without"
          + " hesitat\\w+",
      "my (?:accent|english|pronunciation|stutter|dialect|native language|mother tongue|grammar)"
          + "|native speaker"),
  LOOKS(
      "looks and gestures",
      "eye contact|facial|smil\\w+|body language|posture|gestures?|appearance|looks|attractive|well"
          + " dressed|handsome|pretty",
      "eye contact|facial expressions?|body language|(?:good|nice)[- ]looking|looks (?:tidy|well"
          + " dressed|presentable)|personal appearance",
      "my (?:appearance|looks|weight|height|skin|hair)"),
  CHARACTER(
      "emotions and personality",
      "emotion\\w*|mood|nervous\\w*|anxious|anxiety|calm|enthusias\\w+|passionate|confiden\\w+"
          + "|self-assured|personalit\\w+|introvert\\w*|extrovert\\w*|charisma\\w*|charm\\w*"
          + "|likeable|attitude|friendly|shy|arrogant|humble",
      "(?:is|seems?|sounds?|appears?|looks?|acts?) (?:\\w+"
          + " )?(?:confident|self-assured|nervous|anxious|enthusiastic|passionate|likeable"
          + "|charismatic|charming|extroverted|introverted|shy)|personality|charisma|self-confidence",
      "my (?:personality|mood|anxiety|depression|temper)"),
  AGE(
      "age",
      "age|aged|ageing|young|younger|old|older|elderly|youthful|years of age|date of birth|digital"
          + " native",
      "how old are you|your age|(?:applicant|candidate)'?s? age|when were you born|your date of"
          + " birth|year of birth|(?:is|seems?|looks?|too|you)"
          + " (?:very |rather |so )?(?:young|old)(?= for|[.?!]?$)|young (?:and dynamic|team"
          + " player)|digital native",
      "i(?: am|['’]m)(?: now| only| already)? [1-9]\\d(?=\\s*(?:years|[.,;!?]|and\\b|$))|years"
          + " old|(?:at )?my age|my date of birth|i was born|as an? (?:very"
          + " )?(?:old|older|young|younger) (?:man|woman|person|lady|guy|worker|employee)"),
  GENDER(
      "gender and family",
      "gender|sex|male|female|man|men|woman|women|he|she|his|hers?|him|mother|father|maternity"
          + "|paternity|pregnan\\w+|marital|married",
      "your (?:gender|sex|pronouns|sexual orientation|marital status|husband|wife|partner|children"
          + "|kids|family plans|family planning)|are you (?:\\w+ )?(?:pregnant|married|single|gay"
          + "|straight)|(?:do you have|plan(?:ning)? to have|want) (?:children|kids|a"
          + " family)|(?:is|must be|should be) an? (?:man|woman)|masculine|feminine|manly|womanly",
      "as an? (?:\\w+ )?(?:man|woman|father|mother|mum|mom|dad|girl|boy|lady|wife|husband)|my"
          + " (?:\\w+"
          + " )?(?:husband|wife|pregnancy|gender|pronouns|children|kids|son|daughter)|(?:maternity|paternity|parental)"
          + " leave|i(?: am|['’]m|'ve been| was) (?:\\w+ )?pregnant|i(?: am|['’]m) an? (?:\\w+"
          + " )?(?:man|woman|mother|father|mum|mom|dad)"),
  NAME(
      "a name",
      "first name|last name|surname|family name|candidate's name",
      "your (?:full |first |last |family |maiden )?name\\b|(?:candidate|applicant)'s name",
      "my (?:full |first |last |family |sur)?name is|i am called|everybody calls me"),
  BACKGROUND(
      "origin, faith, health and background",
      "race|racial|ethnic\\w*|nationality|religio\\w+|disab\\w+|immigra\\w+|foreign\\w*|native"
          + " country|citizen\\w*|chronic\\w*|illness",
      "your (?:race|ethnicity|ethnic origin|nationality|citizenship|religion|faith|skin colou?r"
          + "|disability|illness|health|political views?|parents|origins?|native country)|are you"
          + " (?:\\w+ )?(?:religious|disabled|ill|muslim|christian|jewish|hindu)|where are you"
          + " (?:originally |really )?from|where were you born|country of (?:birth|origin)",
      "my (?:race|ethnicity|nationality|citizenship|religion|faith|skin|disability|illness|wheelchair|visa|residence"
          + " permit|native country|home country|parents)|i(?: am|['’]m| was)(?: an?)? (?:\\w+"
          + " )?(?:muslim|christian|jewish|hindu|buddhist|catholic|atheist"
          + "|disabled|autistic|dyslexic|deaf|blind|immigrant|refugee|foreigner|gay|lesbian|bisexual|transgender|black|asian)|as"
          + " an? (?:\\w+ )?(?:immigrant|refugee|foreigner|muslim|christian|jew|hindu)|i (?:grew"
          + " up|immigrated|emigrated|fled)"),
  CAREER_GAP(
      "gaps in a career",
      "(?:career|employment|resume|résumé|cv) gaps?|gaps? in (?:the|your|their)"
          + " (?:career|employment|résumé|resume|cv)|unemploy\\w+",
      "(?:career|employment|résumé|resume|cv) gaps?|gaps? in (?:the|your|their)"
          + " (?:career|employment|résumé|resume|cv)|(?:why|how long) (?:were|have) you (?:been"
          + " )?unemployed",
      "i was unemployed|my (?:career|employment) gap|gap in my"
          + " (?:career|employment|résumé|resume|cv)"),
  SCHOOL(
      "the prestige of a school",
      "prestig\\w+|elite|ivy league|top (?:school|university)|alma mater|renowned",
      "(?:prestigious|elite|renowned|top) (?:school|university|college|institution)|ivy league|alma"
          + " mater",
      "i (?:studied|graduated) (?:at|from) (?:an? )?(?:prestigious|elite|renowned|top|ivy)"),
  TIME_TAKEN(
      "the time that an answer took",
      "time taken|took (?:too |very |so |a"
          + " )*(?:long|\\d+|several|many|few)|(?:answer|repl|respond)\\w* (?:very |too |so"
          + " )?(?:quickly|slowly|fast|late|promptly)|(?:quick|slow|fast|late|prompt) (?:to"
          + " answer|to reply|to respond|answers?|repl(?:y|ies)|thinker)|typing speed|thinking"
          + " time|long pauses?|without a pause",
      "^(?:the (?:candidate|applicant) )?(?:answers|replies|responds|types) (?:very |too"
          + " )?(?:quickly|slowly|fast|promptly|at once)|within (?:\\w+ )?seconds of the"
          + " question|typing speed|needs? no time to think",
      "i (?:type|think|write|read) (?:very |too |so )?(?:slowly|fast|quickly)|sorry (?:that )?it"
          + " took"),
  LENGTH(
      "the length of an answer",
      "(?:short|shorter|long|longer|brief|lengthy) (?:answers?|repl(?:y|ies)|responses?|texts?)"
          + "|(?:answers?|repl(?:y|ies)|responses?|texts?) (?:is|are|was|were)"
          + " (?:too |very |rather |quite )?(?:short|long|brief|lengthy)|word count|number of words"
          + "|writes? (?:a lot|little|much)|verbose|wordy|talkative|terse|monosyllabic",
      "(?:answer|reply|response) (?:is|has) (?:at least |more than |fewer than |less than )?(?:long"
          + "|short|\\d+ words)|answers? at length|long answer|word count",
      "(?:sorry|forgive me) for the (?:short|long|brief) answer");

  private final String words;
  private final Pattern judged;
  private final Pattern asked;
  private final Pattern told;

  Feature(String words, String judged, String asked, String told) {
    this.words = words;
    this.judged = pattern(judged);
    this.asked = pattern(asked);
    this.told = pattern(told);
  }

  /** For people: "speaks of " and this. */
  public String words() {
    return words;
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  }

  boolean judgedIn(String text) {
    return judged.matcher(text).find();
  }

  boolean askedIn(String text) {
    return asked.matcher(text).find();
  }

  boolean toldIn(String text) {
    return told.matcher(text).find();
  }
}
