package parley.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.matching.Ontology;

/** Ways of writing that people have all over the world, each on its own. */
class StrangersTest {

  private static final Ontology SKILLS = Ontology.shipped();
  private static final YearMonth TODAY = YearMonth.of(2026, 6);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Tel. +49 (0) 171 555 01 42; +49 (0) 171 555 01 42",
        "(+34) 612 345 678 · ann@example.org; (+34) 612 345 678",
        "Phone: (415) 555-0132 ext. 12; (415) 555-0132 ext. 12",
        "415.555.0132x89 | Boston; 415.555.0132x89",
        "San Francisco, CA 94103 (415) 555-0132; (415) 555-0132",
        "75001 06 12 34 56 78; 06 12 34 56 78",
        "06.12.34.56.78; 06.12.34.56.78",
        "0171/5550142; 0171/5550142",
        "030 / 555 01 42 / 0171 555 01 43; 030 / 555 01 42",
        "030 5550142 / 0171 5550143; 030 5550142",
        "+91-98765-43210; +91-98765-43210",
        "98765 43210; 98765 43210",
        "(11) 91234-5678; (11) 91234-5678",
        "12 34 56 78; 12 34 56 78",
        "Born 12.03.1990 · Phone: +49 171 5550142; +49 171 5550142",
        "DOB: 12/03/1990 | ID 12345678901 | Mobile: 0912 345 678; 0912 345 678",
        "Passport 12345678 | 0044 20 7946 0958; 0044 20 7946 0958",
        "Fax: 030 5550100 | Tel: 030 5550142; 030 5550142",
        "Jakarta, ID | +62 812 3456 7890; +62 812 3456 7890",
        "Tel. 555-0142; 555-0142",
        "☎ 020 7946 0958; 020 7946 0958",
        "ann@example.org/+44 20 7946 0958; +44 20 7946 0958",
        "+1 415 555 0132 2015-2019; +1 415 555 0132",
        "P: 1-800-555-0132; 1-800-555-0132",
        "тел.: 8 (912) 555-01-42; 8 (912) 555-01-42",
        "+٩٦٦ ٥٥ ١٢٣ ٤٥٦٧; +٩٦٦ ٥٥ ١٢٣ ٤٥٦٧"
      })
  void aPhoneNumberIsReadAsItsCountryWritesIt(String line, String phone) {
    assertThat(read("Ann Lee\n" + line + "\n").phone()).isEqualTo(phone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015 - 2019",
        "12.03.1990 – 31.12.2019",
        "03/2019 - 05/2021",
        "ORCID 0000-0002-1825-0097",
        "ISBN 978-3-16-148410-0",
        "IBAN DE89 3704 0044 0532 0130 00",
        "Passport: 123456789",
        "Matrikelnummer 12345678",
        "Date of birth\n12 03 1990 12",
        "Fax\n030 5550100",
        "https://example.org/posts/1234567890",
        "10115 Berlin",
        "Experience\n\nClerk, Acme Ltd    2019 - 2021\n• Moved 10 000 000 000 records in 2019",
        "Experience\n\nClerk, Acme Ltd    2019 - 2021\n• Patent 1234567890 and 99.999.999.999",
        "References\nBob Ray, +44 20 7946 0958, bob@example.org"
      })
  void otherNumbersAreNoPhone(String text) {
    assertThat(read("Ann Lee\n" + text + "\n").phone()).isNull();
  }

  @Test
  void aPhoneNumberMayStandInABlockAtTheEnd() {
    String end =
        "\n\nExperience\n\nClerk, Acme Ltd    2019 - 2021\n• Worked.\n\nPersonal Details\n";
    assertThat(read("Ann Lee" + end + "Phone\n020 7946 0958").phone()).isEqualTo("020 7946 0958");
    assertThat(read("Ann Lee" + end + "020 7946 0958 | ann@example.org").phone())
        .isEqualTo("020 7946 0958");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ann.lee@example.co.uk; ann.lee@example.co.uk",
        "E-Mail:ann@example.orgLinkedIn; ann@example.org",
        "ann (at) example (dot) org; ann@example.org",
        "ann[at]example.org; ann@example.org",
        "ann.lee at example dot org; ann.lee@example.org",
        "Email: ann.lee @ example.org; ann.lee@example.org",
        "ann.maria.lee@|example.org; ann.maria.lee@example.org",
        "ann.maria.lee|@example.org; ann.maria.lee@example.org",
        "ann.maria.lee@long-|example.org; ann.maria.lee@long-example.org",
        "ann.maria.lee@example.|org; ann.maria.lee@example.org",
        "ann.maria.lee@example|.org; ann.maria.lee@example.org",
        "ann.maria.lee@example.o|rg; ann.maria.lee@example.org",
        "ann.maria.lee@example.co|m; ann.maria.lee@example.com",
        "ann.maria-|lee@example.org; ann.maria-lee@example.org",
        "Email: ann.maria.l|ee@example.org; ann.maria.lee@example.org",
        "ann@exämple.de; ann@exämple.de",
        "ANN.LEE@EXAMPLE.ORG; ANN.LEE@EXAMPLE.ORG",
        "mailto:ann_lee+jobs@example.org); ann_lee+jobs@example.org"
      })
  void anAddressIsReadAlsoWhereItIsBrokenOrVeiled(String lines, String address) {
    assertThat(read("Ann Lee\n" + lines.replace('|', '\n') + "\nBerlin\n").email())
        .isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Senior Engineer @ booking.com",
        "Worked at home dot points",
        "github.com/@annlee",
        "References\nBob Ray, bob@example.org"
      })
  void otherTextsAreNoAddress(String text) {
    assertThat(read("Ann Lee\n" + text + "\n").email()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "JUAN CARLOS DE LA CRUZ|Software Engineer; JUAN CARLOS DE LA CRUZ",
        "Ludwig van der Berg|ludwig@example.org; Ludwig van der Berg",
        "Ann Lee Software Engineer|ann.lee@example.org; Ann Lee",
        "Ann Lee, PhD, PMP|Analyst; Ann Lee",
        "Ann Lee MBA|Berlin; Ann Lee",
        "Ann Lee (she/her)|Berlin; Ann Lee",
        "Software Engineer|Ann Lee|ann.lee@example.org; Ann Lee",
        "Berlin, Germany|Ann Lee|lee@example.org; Ann Lee",
        "Lebenslauf|Müller, Anna|Kauffrau; Müller, Anna",
        "Vor- und Nachname: Anna Müller|Adresse: Weg 1; Anna Müller",
        "Nombre: Ana López García|Teléfono: 612 345 678; Ana López García",
        "First name: Anna|Last name: Müller|anna@example.org; Anna Müller",
        "Surname: Müller|First name: Anna|anna@example.org; Anna Müller",
        "Personal information|First name(s) / Surname(s)  Anna Müller|E-mail anna@example.org; Anna"
            + " Müller",
        "Curriculum Vitae – Ann Lee|Berlin; Ann Lee",
        "ann lee|ann.lee@example.org; ann lee",
        "A N N  L E E|Designer|ann@example.org; ANN LEE",
        "Siobhán Ní Bhriain; Siobhán Ní Bhriain",
        "山田 太郎|エンジニア; 山田 太郎",
        "Мария Ивановна Петрова|Инженер; Мария Ивановна Петрова",
        "Ann Lee | Berlin | +49 171 5550142; Ann Lee",
        "Ann Lee - Product Manager; Ann Lee",
        "Resume of Ann Lee; Ann Lee",
        "Dr. Ann Lee|Physician; Dr. Ann Lee",
        "Ann O’Neill-Smith Jr.; Ann O’Neill-Smith Jr.",
        "Open to work|Ann Lee|annlee@example.org; Ann Lee"
      })
  void aNameIsReadWhereverItStands(String lines, String name) {
    assertThat(read(lines.replace('|', '\n') + "\n").name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Light Wizard at Acme   2019 - 2021; Light Wizard; Acme",
        "Software Engineer at Acme Robotics, Berlin (2019 - 2021); Software Engineer; Acme"
            + " Robotics",
        "Acme Robotics — Software Engineer — 03/2019 - 05/2021; Software Engineer; Acme Robotics",
        "Software Engineer | Acme Robotics | Jan 2019 - Present; Software Engineer; Acme Robotics",
        "Jan 2019 -- Present: Software Engineer, Acme Robotics; Software Engineer; Acme Robotics",
        "Acme Robotics, Berlin|Software Engineer, 2019 - 2021; Software Engineer; Acme Robotics",
        "Software Engineer @ Acme | 2019 - 2021; Software Engineer; Acme",
        "03/2019 – heute|Softwareentwickler bei Acme GmbH; Softwareentwickler; Acme GmbH",
        "Développeur chez Acme, Paris  2019 - 2021; Développeur; Acme",
        "2019/03 - 2021/05 | Head of Sales | Acme Holding; Head of Sales; Acme Holding",
        "Acme Robotics (2019 - 2021)|Software Engineer; Software Engineer; Acme Robotics",
        "Software Engineer (Acme Robotics) 2019 - 2021; Software Engineer; Acme Robotics",
        "Software Engineer, Acme Robotics, since 2020; Software Engineer; Acme Robotics",
        "Marketing Intern, Acme, Summer 2021; Marketing Intern; Acme",
        "Title: Software Engineer|Company: Acme Robotics|Dates: 2019 - 2021; Software Engineer;"
            + " Acme Robotics",
        "Software Engineer|Acme Robotics|2019 - 2021; Software Engineer; Acme Robotics",
        "VP of Engineering, AT&T  2019 - 2021; VP of Engineering; AT&T"
      })
  void positionAndEmployerAreToldApart(String lines, String title, String company) {
    Profile profile =
        read(
            "Ann Lee\n\nExperience\n\n"
                + lines.replace('|', '\n').replace(" \n ", " | ")
                + "\n• Built things that people use.\n");
    assertThat(profile.experience())
        .extracting(Profile.Job::title, Profile.Job::company)
        .containsExactly(Tuple.tuple(title, company));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "03/2019 – heute; 2019-03; present",
        "since 2020; 2020; present",
        "seit März 2020; 2020-03; present",
        "Q1 2019 - Q3 2020; 2019-01; 2020-07",
        "Q1/2019 - Q3/2020; 2019-01; 2020-07",
        "March 1, 2019 – May 31, 2020; 2019-03; 2020-05",
        "2019-03-01 - 2020-05-31; 2019-03; 2020-05",
        "03/25/2019 - 12/31/2020; 2019-03; 2020-12",
        "Jan 2019 -- Present; 2019-01; present",
        "2015–16; 2015; 2016",
        "januari 2019 – heden; 2019-01; present",
        "styczeń 2019 – obecnie; 2019-01; present",
        "март 2019 – настоящее время; 2019-03; present",
        "2019年3月 – 2020年5月; 2019-03; 2020-05",
        "2019.03 ~ 現在; 2019-03; present",
        "Mar '19 → May '20; 2019-03; 2020-05",
        "2020 onwards; 2020; present",
        "enero de 2019 a diciembre de 2020; 2019-01; 2020-12",
        "janv. 2019 à ce jour; 2019-01; present",
        "Ocak 2019 – Halen; 2019-01; present",
        "Summer 2021; 2021-06; 2021-08"
      })
  void datesAreReadAsPeopleWriteThem(String line, String from, String to) {
    Period period = Objects.requireNonNull(Period.in(line, TODAY), line);
    assertThat(period.fromText() + ";" + period.toText()).isEqualTo(from + ";" + to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Room 2019 of 2020 seats",
        "10-2019 files",
        "Marketing 2019",
        "version 2.2019",
        "+49 2019 2020 21"
      })
  void otherTextsAreNoDates(String line) {
    assertThat(Period.in(line, TODAY)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "BSc (Hons) Computer Science, University of Leeds, 2015 - 2018; bachelor; University of"
            + " Leeds",
        "University of Leeds — B.Sc. Computer Science — 2018; bachelor; University of Leeds",
        "Master of Science in Data Science|TU Delft|2018 - 2020; master; TU Delft",
        "M.Eng. Mechanical Engineering @ ETH Zürich (2018); master; ETH Zürich",
        "Ph.D., Physics, Stanford University; doctorate; Stanford University",
        "Bachelor of Arts (B.A.) in History | Oxford Brookes | 2012; bachelor; Oxford Brookes",
        "Diplom-Informatiker (FH), Hochschule Darmstadt, 2009; master; Hochschule Darmstadt",
        "BTech, Computer Science — IIT Bombay, 2016; bachelor; IIT Bombay",
        "Grado en Ingeniería Informática, Universidad de Sevilla; bachelor; Universidad de Sevilla",
        "Licence Informatique, Université de Lyon, 2014; bachelor; Université de Lyon",
        "MA English Literature, University of York; master; University of York",
        "2015 : Master Informatique, Université Lyon 1; master; Université Lyon 1",
        "Abitur, Goethe-Gymnasium, 2010; school; Goethe-Gymnasium"
      })
  void degreesAreRead(String lines, String level, String institution) {
    Profile profile = read("Ann Lee\n\nEducation\n" + lines.replace('|', '\n') + "\n");
    assertThat(profile.education())
        .extracting(Profile.Study::level, Profile.Study::institution)
        .containsExactly(Tuple.tuple(level, institution));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Languages|English (C1), German – native, Esperanto; English,German,Esperanto",
        "Languages|English: fluent / Français : courant; English,French",
        "Sprachen|Deutsch (Muttersprache)|Englisch (verhandlungssicher); German,English",
        "Languages: Norwegian Bokmål, Brazilian Portuguese; Norwegian,Portuguese",
        "Idiomas|Inglés (avanzado), Catalán, Euskera; English,Catalan,Basque",
        "Langues|Anglais courant, arabe maternel; English,Arabic",
        "Языки|Русский — родной, английский; Russian,English"
      })
  void languagesAreRead(String lines, String languages) {
    Profile profile = read("Ann Lee\n\n" + lines.replace('|', '\n') + "\n");
    assertThat(String.join(",", profile.languages())).isEqualTo(languages);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ann Lee|Berlin, Germany|ann@example.org; Berlin, Germany",
        "Ann Lee|San Francisco, CA 94103 | (415) 555-0132; San Francisco, CA 94103",
        "Ann Lee|ann@example.org | Graz | +43 660 555 0142; Graz",
        "Ann Lee|Wohnort: 10115 Berlin|ann@example.org; 10115 Berlin",
        "Ann Lee|Address: 12 Main Street, Leeds LS1 4AP|ann@example.org; 12 Main Street, Leeds LS1"
            + " 4AP",
        "Ann Lee|8010 Graz • ann@example.org; 8010 Graz",
        "Lee, Ann|ann@example.org;",
        "Ann Lee, PhD|Software Engineer | ann@example.org;",
        "Ann Lee|LinkedIn | GitHub | ann@example.org;"
      })
  void thePlaceIsReadFromTheHeader(String lines, @Nullable String place) {
    String text = lines.replaceAll("(?<! )\\|(?! )", "\n") + "\n";
    assertThat(read(text).location()).isEqualTo(place);
  }

  @Test
  void aGermanFormIsRead() {
    Profile profile =
        read(
            """
            Lebenslauf

            Persönliche Daten
            Name: Anna-Lena Schröder
            Geburtsdatum: 04.05.1991
            Anschrift: Lindenweg 7, 50674 Köln
            Telefon: 0221 / 555 01 42
            E-Mail: al.schroeder@example.de

            Berufserfahrung
            09/2019 – heute    Teamleiterin Kundenservice
                               Rheinland Versicherung AG, Köln
                               - Leitung eines Teams von 12 Personen
            03/2015 – 08/2019  Sachbearbeiterin Schadenregulierung
                               Kölner Haftpflicht eG, Köln

            Ausbildung
            2012 – 2015        Bachelor of Arts, Betriebswirtschaftslehre
                               Hochschule Fresenius, Köln

            Sprachen
            Deutsch (Muttersprache), Englisch (C1)
            """);
    assertThat(profile.name()).isEqualTo("Anna-Lena Schröder");
    assertThat(profile.phone()).isEqualTo("0221 / 555 01 42");
    assertThat(profile.location()).isEqualTo("Lindenweg 7, 50674 Köln");
    assertThat(profile.experience())
        .extracting(Profile.Job::title, Profile.Job::company)
        .containsExactly(
            Tuple.tuple("Teamleiterin Kundenservice", "Rheinland Versicherung AG"),
            Tuple.tuple("Sachbearbeiterin Schadenregulierung", "Kölner Haftpflicht eG"));
    assertThat(profile.education().getFirst().field()).isEqualTo("betriebswirtschaftslehre");
    assertThat(profile.languages()).containsExactly("German", "English");
  }

  @Test
  void aNursesLongHeaderLinesAreRead() {
    Profile profile =
        read(
            """
            Sarah O'Connor, RN, BSN
            Dublin, Ireland · +353 87 555 0142 · sarah.oconnor@example.ie

            CAREER HISTORY
            Staff Nurse – Intensive Care Unit, St. Vincent's University Hospital, Dublin
            January 2019 – Present
            Care for ventilated patients.

            Staff Nurse, Mater Private Hospital — Dublin
            Sept 2016 – Dec 2018
            Looked after patients after surgery.

            EDUCATION
            Bachelor of Science in Nursing, University College Dublin, 2012–2016

            REFERENCES
            Dr. Mark Byrne, mark.byrne@example.ie, +353 1 555 0100
            """);
    assertThat(profile.name()).isEqualTo("Sarah O'Connor");
    assertThat(profile.location()).isEqualTo("Dublin, Ireland");
    assertThat(profile.experience())
        .extracting(Profile.Job::title, Profile.Job::company)
        .containsExactly(
            Tuple.tuple("Staff Nurse", "St. Vincent's University Hospital"),
            Tuple.tuple("Staff Nurse", "Mater Private Hospital"));
    assertThat(profile.email()).isEqualTo("sarah.oconnor@example.ie");
  }

  @Test
  void aProjectWithDatesOpensAlsoAfterALongPoint() {
    Profile profile =
        read(
            """
            Ann Lee

            Projects
            Gitlytics | Python, Flask, React, Docker      June 2020 – Present
            • Developed a full-stack web application with Flask serving a REST API to its pages
            Simple Paintball | Spigot API, Java, Maven, Git      May 2018 – May 2020
            • Developed a server plugin to entertain children
            """);
    assertThat(profile.projects())
        .extracting(Profile.Project::title)
        .containsExactly("Gitlytics", "Simple Paintball");
  }

  private static Profile read(@Nullable String text) {
    return Resume.of(text == null ? "" : text, TODAY).profile(SKILLS);
  }
}
