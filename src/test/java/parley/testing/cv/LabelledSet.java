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
 * their documents while the reader is worked on.
 */
public final class LabelledSet {

  /**
   * @param layout the name of the theme or layout
   */
  public record Labelled(String file, String layout, Cv cv, boolean heldOut, byte[] bytes) {}

  /** A document that a browser has printed. */
  public record Printed(Cv cv, Theme theme, boolean heldOut) {
    public String file() {
      return cv.id() + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".pdf";
    }
  }

  private static final String FOLDER = "/resumes/";

  private LabelledSet() {}

  public static List<Printed> printed() {
    var printed = new ArrayList<Printed>();
    printed(printed, people("people"), false);
    printed(printed, people("held-out"), true);
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
              printed.heldOut(),
              resource("printed/" + printed.file())));
    }
    made(all, people("people"), false);
    made(all, people("held-out"), true);
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

  private static void printed(List<Printed> printed, List<Cv> people, boolean heldOut) {
    Theme[] themes = Theme.values();
    for (int i = 0; i < people.size(); i++) {
      printed.add(new Printed(people.get(i), themes[i % themes.length], heldOut));
      printed.add(new Printed(people.get(i), themes[(i + 3) % themes.length], heldOut));
    }
  }

  private static void made(List<Labelled> all, List<Cv> people, boolean heldOut) {
    for (int i = 0; i < people.size(); i++) {
      Cv cv = people.get(i);
      if (i % 2 == 0) {
        PdfLayout layout = PdfLayout.values()[i / 2 % PdfLayout.values().length];
        String file = cv.id() + ".pdf";
        all.add(new Labelled(file, layout.name(), cv, heldOut, layout.pdf(cv)));
      } else {
        DocxLayout layout = DocxLayout.values()[i / 2 % DocxLayout.values().length];
        String file = cv.id() + ".docx";
        all.add(new Labelled(file, layout.name(), cv, heldOut, layout.docx(cv)));
      }
    }
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
