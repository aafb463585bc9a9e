package parley.testing.cv;

import java.util.List;

/** The headings of a document: people call the same part by many names. */
enum Wording {
  PLAIN("Summary", "Experience", "Education", "Skills", "Projects", "Certifications", "Languages"),
  FORMAL(
      "PROFESSIONAL SUMMARY",
      "PROFESSIONAL EXPERIENCE",
      "ACADEMIC QUALIFICATIONS",
      "TECHNICAL SKILLS & TOOLS",
      "KEY PROJECTS",
      "LICENSES & CERTIFICATIONS",
      "LANGUAGES"),
  FRIENDLY(
      "Hello!",
      "Where I've worked",
      "Where I studied",
      "What I'm good at",
      "Things I've built",
      "Papers I hold",
      "Languages I speak"),
  BRITISH(
      "Personal Statement",
      "Employment History",
      "Education & Training",
      "Core Competencies",
      "Selected Projects",
      "Professional Development",
      "Language Skills"),
  SPACED(
      "P R O F I L E",
      "W O R K  E X P E R I E N C E",
      "E D U C A T I O N",
      "E X P E R T I S E",
      "P R O J E C T S",
      "C E R T I F I C A T E S",
      "L A N G U A G E S"),
  SHORT("About", "Career", "Studies", "Skill Set", "Portfolio", "Certificates", "Spoken Languages");

  private final List<String> headings;

  Wording(String... headings) {
    this.headings = List.of(headings);
  }

  String summary() {
    return headings.get(0);
  }

  String work() {
    return headings.get(1);
  }

  String education() {
    return headings.get(2);
  }

  String skills() {
    return headings.get(3);
  }

  String projects() {
    return headings.get(4);
  }

  String certificates() {
    return headings.get(5);
  }

  String languages() {
    return headings.get(6);
  }
}
