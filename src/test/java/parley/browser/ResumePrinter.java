package parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parley.testing.cv.LabelledSet;

/**
 * Prints the people of the labelled set in their themes, as a candidate's browser would. The files
 * are committed, so that the set does not change with the browser.
 */
public final class ResumePrinter {

  private ResumePrinter() {}

  static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    try (Playwright driver = Chromium.driver();
        Browser browser = Chromium.launch(driver);
        Page page = browser.newPage()) {
      for (LabelledSet.Printed printed : LabelledSet.printed()) {
        page.setContent(printed.theme().html(printed.cv()));
        Path file = folder.resolve(printed.file());
        page.pdf(
            new Page.PdfOptions()
                .setPath(file)
                .setPrintBackground(true)
                .setPreferCSSPageSize(true)
                .setTagged(false));
      }
    }
  }
}
