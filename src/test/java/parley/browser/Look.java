package parley.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** The screen that a person sits at. */
record Look(int width, int height, ColorScheme scheme) {

  static final Look DESKTOP = new Look(1200, 750, ColorScheme.LIGHT);
  static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT);
  static final Look SMALLEST = new Look(320, 640, ColorScheme.LIGHT);

  /** Shows the page as it is seen there. */
  void on(Page page) {
    page.setViewportSize(width, height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  Look dark() {
    return new Look(width, height, ColorScheme.DARK);
  }
}
