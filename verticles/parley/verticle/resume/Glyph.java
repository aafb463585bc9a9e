package parley.verticle.resume;

import org.apache.pdfbox.text.TextPosition;

/**
 * A character on a page, in points from the top left corner.
 *
 * @param y of the baseline
 * @param size of the font as it appears
 * @param depth how much was painted before it
 */
record Glyph(String text, float x, float y, float width, float size, float blank, int depth) {

  static Glyph of(TextPosition position, int depth) {
    float size = Math.max(1, position.getYScale());
    float blank = position.getWidthOfSpace();
    return new Glyph(
        position.getUnicode(),
        position.getXDirAdj(),
        position.getYDirAdj(),
        position.getWidthDirAdj(),
        size,
        blank > 0 && blank < size ? blank : size / 4,
        depth);
  }

  float end() {
    return x + width;
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
