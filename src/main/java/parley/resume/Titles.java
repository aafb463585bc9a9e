package parley.resume;

import java.util.regex.Pattern;

/** What tells the name of a position from the name of an employer. */
final class Titles {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern TITLE =
      Pattern.compile(
          "\\b(?:developer|engineer|programmer|coder|architect|analyst|manager"
              + "|consultant|designer|administrator"
              + "|admin|nurse|doctor|physician|surgeon|dentist|assistant|aide"
              + "|intern|trainee|apprentice|specialist|director|officer"
              + "|lead|leader|head"
              + "|teacher|lecturer|professor|instructor|researcher|scientist"
              + "|technician|technologist|tester|accountant|bookkeeper"
              + "|controller|auditor|clerk|cashier|salesperson|sales"
              + " representative"
              + "|representative|executive|coordinator|co-ordinator|supervisor"
              + "|foreman|driver|chef|cook|baker|barista|bartender|waiter"
              + "|waitress|server"
              + "|recruiter|advisor|adviser|associate|founder|co-founder|owner"
              + "|partner|president|chairman|freelancer|freelance|cto|ceo"
              + "|cfo|coo|cio|vp|vice"
              + " president|devops|scrum master|product owner|student assistant|working"
              + " student|werkstudent(?:in)?"
              + "|\\p{L}*entwickler(?:in)?|\\p{L}*ingenieur(?:in)?|praktikant(?:in)?"
              + "|\\p{L}*leiter(?:in)?|\\p{L}*berater(?:in)?|\\p{L}*kauf(?:frau"
              + "|mann)|\\p{L}*assistent(?:in)?|sachbearbeiter(?:in)?"
              + "|développeu(?:r|se)|ingénieur|chargée?|responsable|stagiaire"
              + "|technicien|desarrollador(?:a)?|ingeniero|ingeniera|gerente"
              + "|analista|programador(?:a)?|becario"
              + "|sviluppatore|desenvolvedor(?:a)?|engenheir[oa]|estagiári[oa]"
              + "|therapist|pharmacist|caregiver|carer|electrician|mechanic"
              + "|machinist|welder|plumber|carpenter|painter|builder|labou?rer"
              + "|operator|paralegal|lawyer|attorney|solicitor|barrister|counsel"
              + "|judge|editor|writer|copywriter|journalist|reporter|translator"
              + "|interpreter|buyer|purchaser|receptionist|secretary|agent"
              + "|broker|banker|trader|teller|sre|dba|midwife|paramedic"
              + "|social"
              + " worker|worker|tutor|coach|trainer|counsell?or|psychologist"
              + "|librarian|curator|photographer|videographer|animator"
              + "|illustrator|artist|musician|actor|producer|planner|strategist"
              + "|evangelist|advocate|marketer|merchandiser|estimator|surveyor"
              + "|inspector|guard|firefighter|police"
              + " officer|soldier|pilot|steward|stewardess|flight"
              + " attendant|housekeeper|cleaner|janitor|gardener|farmer|veterinarian"
              + "|biologist|chemist|physicist|statistician|mathematician"
              + "|economist|actuary|underwriter|adjuster|fellow|postdoc"
              + "|dispatcher|packer|picker|generalist|practitioner|superintendent"
              + "|principal"
              + "|ambassador|concierge|host|hostess|stylist|hairdresser|beautician"
              + "|captain|registrar|resident|volunteer)s?\\b",
          FLAGS);

  private static final Pattern RANK =
      Pattern.compile(
          "^(?:senior|junior|lead|principal|staff|chief|sr\\.?|jr\\.?|deputy"
              + "|interim|acting|trainee)\\b"
              + "|\\b(?:senior|junior)$",
          FLAGS);

  private static final Pattern EMPLOYER =
      Pattern.compile(
          "\\b(?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|mbh|ag|kg|se"
              + "|corp|corporation|co|company|group|holdings?|university|universität"
              + "|college|school|academy|institute|hospital|clinic|clinique"
              + "|infirmary|bank|hotel|restaurant|systems|labs?|laborator(?:y"
              + "|ies)|technologies|solutions|software|studios?|agency|foods"
              + "|foundation|ministry|municipality|council|department|authority"
              + "|bv|bvba|nv|oy|ab|as|asa|aps|a/s|sa|s\\.a\\.?|srl|s\\.r\\.l\\.?"
              + "|s\\.p\\.a\\.?|spa|sas|sarl|kft|zrt|sro|s\\.r\\.o\\.?|jsc"
              + "|fze|pty|pvt|partners|associates|services|industries|enterprises"
              + "|consulting|analytics|logistics|telecom|media|networks|self-employed"
              + "|freelance)\\b",
          FLAGS);

  /** A point at the end that ends no sentence: "Nova Ltd.", "Naranja S.L." */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?:\\b(?:inc|ltd|co|corp|zrt|kft|plc|llc|bros|jr|sr|pty|pvt|dept"
              + "|univ|cie|mbh|e\\.k|e\\.v)|(?:\\b\\p{L}\\.)+\\s?\\p{L})\\.$",
          FLAGS);

  private Titles() {}

  static boolean isSentence(String text) {
    return text.endsWith(".") && !ABBREVIATED.matcher(text).find();
  }

  static boolean isTitle(String text) {
    return TITLE.matcher(text).find();
  }

  /**
   * How much the text is a position rather than an employer: positive for a position, negative for
   * an employer, 0 where nothing tells.
   */
  static int leaning(String text) {
    int leaning = 0;
    if (TITLE.matcher(text).find()) {
      leaning += 2;
    }
    if (RANK.matcher(text).find()) {
      leaning += 2;
    }
    if (EMPLOYER.matcher(text).find()) {
      leaning -= leaning > 2 ? 1 : 3;
    }
    return leaning;
  }
}
