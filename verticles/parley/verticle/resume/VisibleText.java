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
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF that a person can see, and apart from it what the page has besides: see {@link
 * Hidden.Kind}.
 *
 * <p>Not guaranteed: shapes are taken as the rectangles around them, so text between the teeth of a
 * comb that is painted over it counts as seen.
 */
final class VisibleText extends PDFTextStripper {

  private static final float SMALLEST = 2;
  private static final float FAINT = 0.05f;
  private static final int MOST_GLYPHS = 400_000;

  private final Deadline deadline;
  private final Layers layers;
  private final StringBuilder text = new StringBuilder();
  private final List<Glyph> glyphs = new ArrayList<>();
  private final HiddenText hidden = new HiddenText();
  private Background background = new Background();
  private int seen;

  VisibleText(PDDocument document, Deadline deadline) {
    this.deadline = deadline;
    this.layers = new Layers(document.getDocumentCatalog().getOCProperties());
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    addOperator(new SetStrokingDeviceRGBColor(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetStrokingDeviceCMYKColor(this));
  }

  /** What was read so far, the broken page included. */
  String text() {
    if (!glyphs.isEmpty()) {
      endOfPage();
    }
    return text.toString();
  }

  HiddenText hidden() {
    return hidden;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    deadline.check();
    background.paint(operator.getName(), operands, getGraphicsState(), getResources());
    layers.paint(operator.getName(), operands, getResources());
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (++seen > MOST_GLYPHS || position.getUnicode() == null) {
      return;
    }
    Hidden.Kind kind = position.getUnicode().isBlank() ? null : hiding(position);
    if (kind != null) {
      hidden.add(kind, position.getUnicode());
      return;
    }
    for (Hidden.Kind other : Hidden.Kind.values()) {
      hidden.part(other);
    }
    glyphs.add(Glyph.of(position, background.depth()));
  }

  @Override
  protected void writePage() {
    endOfPage();
  }

  private void endOfPage() {
    PDPage page = getCurrentPage();
    float height = page == null ? 0 : page.getCropBox().getHeight();
    text.append(PageLayout.text(uncovered(height), background.marks(height))).append("\n\n");
    glyphs.clear();
    background = new Background();
  }

  private List<Glyph> uncovered(float height) {
    var shown = new ArrayList<Glyph>();
    for (Glyph glyph : glyphs) {
      float x = glyph.x() + glyph.width() / 2;
      float y = height - glyph.y() + glyph.size() / 3;
      if (!glyph.isBlank() && background.covers(glyph.depth(), x, y)) {
        hidden.add(Hidden.Kind.COVERED, glyph.text());
      } else {
        hidden.part(Hidden.Kind.COVERED);
        shown.add(glyph);
      }
    }
    return shown;
  }

  private Hidden.@Nullable Kind hiding(TextPosition position) {
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    float x = position.getX() + position.getWidth() / 2;
    float y = position.getPageHeight() - position.getY();
    if (layers.isOff() || !(mode.isFill() || mode.isStroke())) {
      return Hidden.Kind.UNPAINTED;
    }
    if (!isOnPage(position)) {
      return Hidden.Kind.OFF_PAGE;
    }
    if (Math.abs(position.getYScale()) < SMALLEST
        || Math.abs(position.getXScale()) < SMALLEST / 2) {
      return Hidden.Kind.TINY;
    }
    if (!background.shows(x, y + position.getYScale() / 3)) {
      return Hidden.Kind.CLIPPED;
    }
    if (mode.isFill() && state.getNonStrokeAlphaConstant() < FAINT) {
      return Hidden.Kind.TRANSPARENT;
    }
    boolean filled = mode.isFill() && !background.swallows(state.getNonStrokingColor(), x, y);
    boolean stroked = mode.isStroke() && !background.swallows(state.getStrokingColor(), x, y);
    return filled || stroked ? null : Hidden.Kind.COLOUR;
  }

  private static boolean isOnPage(TextPosition position) {
    float x = position.getX();
    float y = position.getY();
    return x + position.getWidth() > 0
        && x < position.getPageWidth()
        && y > 0
        && y - position.getYScale() < position.getPageHeight();
  }
}
