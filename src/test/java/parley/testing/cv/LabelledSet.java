package parley.testing.cv;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import parley.bus.Json;

/**
 * Documents whose facts are known. The people of {@code held-out.json} are a check: nobody looks at
 * their documents while the reader is worked on. Once somebody has, they go to the others and new
 * ones are written before the work goes on. Labelled as skills are those that the text names, in
 * whatever inflection: in lists, at work, as a degree's field; not the trades of customers.
 */
public final class LabelledSet {

  /**
   * @param layout the name of the theme or layout
   */
  public record Labelled(String file, String layout, Cv cv, boolean heldOut, byte[] bytes) {}

  /** A document that a browser has printed. */
  public record Printed(Cv cv, Theme theme) {
    public String file() {
      return cv.id() + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".pdf";
    }
  }

  private static final String FOLDER = "/resumes/";

  private LabelledSet() {}

  public static List<Printed> printed() {
    var printed = new ArrayList<Printed>();
    printed(printed, people("people"));
    printed(printed, people("more-people"));
    return printed;
  }

  public static List<Labelled> all() {
    var all = new ArrayList<Labelled>();
    for (Printed printed : printed()) {
      all.add(
          new Labelled(
              printed.file(),
              printed.theme().name(),
              printed.cv(),
              false,
              resource("printed/" + printed.file())));
    }
    made(all, people("people"));
    made(all, people("more-people"));
    drawn(all, people("drawn-people"), false);
    drawn(all, people("held-out"), true);
    for (Cv cv : people("hard")) {
      all.add(new Labelled(cv.id() + ".pdf", "HARD", cv, false, PdfLayout.ONE_COLUMN.pdf(cv)));
    }
    return all;
  }

  public static List<Cv> people(String file) {
    try {
      return Json.mapper().readValue(resource(file + ".json"), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static void printed(List<Printed> printed, List<Cv> people) {
    Theme[] themes = Theme.values();
    for (int i = 0; i < people.size(); i++) {
      printed.add(new Printed(people.get(i), themes[i % themes.length]));
      printed.add(new Printed(people.get(i), themes[(i + 3) % themes.length]));
    }
  }

  private static void made(List<Labelled> all, List<Cv> people) {
    for (int i = 0; i < people.size(); i++) {
      all.add(i % 2 == 0 ? pdf(people.get(i), i / 2, false) : docx(people.get(i), i / 2, false));
    }
  }

  /** Each as PDF and as DOCX. */
  private static void drawn(List<Labelled> all, List<Cv> people, boolean heldOut) {
    for (int i = 0; i < people.size(); i++) {
      all.add(pdf(people.get(i), i, heldOut));
      all.add(docx(people.get(i), i, heldOut));
    }
  }

  private static Labelled pdf(Cv cv, int turn, boolean heldOut) {
    PdfLayout layout = PdfLayout.values()[turn % PdfLayout.values().length];
    return new Labelled(cv.id() + ".pdf", layout.name(), cv, heldOut, layout.pdf(cv));
  }

  private static Labelled docx(Cv cv, int turn, boolean heldOut) {
    DocxLayout layout = DocxLayout.values()[turn % DocxLayout.values().length];
    return new Labelled(cv.id() + ".docx", layout.name(), cv, heldOut, layout.docx(cv));
  }

  private static byte[] resource(String name) {
    try (InputStream in = LabelledSet.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
