package parley.resume;

import java.util.regex.Pattern;

/** Words that make a line the name of a position rather than of a company. */
final class Titles {

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\b(?:developer|engineer|programmer|architect|analyst|manager|consultant|designer|administrator"
              + "|nurse|doctor|physician|assistant|intern|trainee|apprentice|specialist|director|officer|lead|head"
              + " of|teacher|lecturer|professor|researcher|scientist|technician|tester|accountant|controller|auditor|clerk|cashier|salesperson|sales"
              + " representative"
              + "|representative|executive|coordinator|supervisor|driver|chef|cook|waiter|waitress"
              + "|recruiter|advisor|adviser|associate|founder|co-founder|freelancer|freelance|cto|ceo|cfo|devops|scrum"
              + " master|product owner|student assistant|working student|werkstudent"
              + "|entwickler|ingenieur|praktikant|therapist|pharmacist|caregiver|electrician|mechanic"
              + "|operator|paralegal|lawyer|attorney|editor|writer|journalist|translator|buyer|receptionist|secretary|agent|sre|dba|midwife|paramedic|social"
              + " worker|tutor)\\b");

  private Titles() {}

  static boolean isTitle(String text) {
    return TITLE.matcher(text).find();
  }
}
