package parley.verticle.resume;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF that a person can see. Left out and reported: text that is not painted (render
 * mode 3, no opacity), smaller than 2 points, off the page, or of the colour of what is behind it.
 *
 * <p>Not guaranteed: text that something painted later covers still counts as seen.
 */
final class VisibleText extends PDFTextStripper {

  private static final float SMALLEST = 2;
  private static final int MOST_GLYPHS = 400_000;

  private final Deadline deadline;
  private final StringBuilder text = new StringBuilder();
  private final List<Glyph> glyphs = new ArrayList<>();
  private Background background = new Background();
  private int seen;
  private int hiddenGlyphs;

  VisibleText(Deadline deadline) {
    this.deadline = deadline;
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
  }

  /** What was read so far, the broken page included. */
  String text() {
    if (!glyphs.isEmpty()) {
      endOfPage();
    }
    return text.toString();
  }

  /** Whether so much was left out that it is no accident: a word or more. */
  boolean hidden() {
    return hiddenGlyphs >= 4;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    deadline.check();
    background.paint(operator.getName(), operands, getGraphicsState(), getResources());
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (++seen > MOST_GLYPHS || position.getUnicode() == null) {
      return;
    }
    if (!position.getUnicode().isBlank() && isHidden(position)) {
      hiddenGlyphs++;
      return;
    }
    glyphs.add(Glyph.of(position));
  }

  @Override
  protected void writePage() {
    endOfPage();
  }

  private void endOfPage() {
    float height = getCurrentPage() == null ? 0 : getCurrentPage().getCropBox().getHeight();
    text.append(PageLayout.text(glyphs, background.marks(height))).append("\n\n");
    glyphs.clear();
    background = new Background();
  }

  private boolean isHidden(TextPosition position) {
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    boolean painted = mode.isFill() || mode.isStroke();
    float x = position.getX();
    float y = position.getY();
    boolean onPage =
        x + position.getWidth() > 0
            && x < position.getPageWidth()
            && y > 0
            && y - position.getYScale() < position.getPageHeight();
    return !painted
        || !onPage
        || position.getYScale() < SMALLEST
        || state.getNonStrokeAlphaConstant() < 0.05
        || (mode.isFill() && background.swallows(state, x, position.getPageHeight() - y));
  }
}
