package parley.verticle.resume;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * What is painted on a page so far, roughly: each filled path as the rectangle around it, each
 * image as an area of unknown colour. Enough to tell white text in a dark sidebar from white text
 * on paper.
 */
final class Background {

  private static final float LIKE = 0.07f;
  private static final int MOST_AREAS = 2_000;
  private static final float[] PAPER = {1, 1, 1};

  /**
   * @param colour null where it is an image or a pattern
   * @param covers whether nothing shines through: a full rectangle or picture
   */
  private record Area(
      float x, float y, float right, float top, float @Nullable [] colour, boolean covers) {
    boolean holds(float px, float py) {
      return px >= x - 1 && px <= right + 1 && py >= y - 1 && py <= top + 1;
    }
  }

  private final List<Area> areas = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Clip clip = new Clip();
  private float @Nullable [] path;
  private int rectangles;
  private int others;
  private boolean clips;

  void paint(
      String operator,
      List<COSBase> operands,
      PDGraphicsState state,
      @Nullable PDResources resources) {
    Matrix matrix = state.getCurrentTransformationMatrix();
    switch (operator) {
      case OperatorName.SAVE -> clip.save();
      case OperatorName.RESTORE -> clip.restore();
      case OperatorName.CLIP_NON_ZERO, OperatorName.CLIP_EVEN_ODD -> clips = true;
      case OperatorName.APPEND_RECT -> rectangle(operands, matrix);
      case OperatorName.MOVE_TO, OperatorName.LINE_TO, OperatorName.CURVE_TO ->
          points(operands, matrix);
      case OperatorName.FILL_NON_ZERO,
          OperatorName.LEGACY_FILL_NON_ZERO,
          OperatorName.FILL_EVEN_ODD,
          OperatorName.FILL_NON_ZERO_AND_STROKE,
          OperatorName.FILL_EVEN_ODD_AND_STROKE,
          OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
          OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE ->
          end(rgb(state.getNonStrokingColor()), true, isOpaque(state));
      case OperatorName.ENDPATH, OperatorName.STROKE_PATH, OperatorName.CLOSE_AND_STROKE ->
          end(null, false, false);
      case OperatorName.DRAW_OBJECT -> image(operands, matrix, resources, isOpaque(state));
      default -> {} // everything else paints no area
    }
  }

  /** Whether text of this colour at this point is of the colour behind it. */
  boolean swallows(PDColor text, float x, float y) {
    float[] colour = rgb(text);
    if (colour == null) {
      return false;
    }
    for (int i = areas.size() - 1; i >= 0; i--) {
      Area area = areas.get(i);
      if (area.holds(x, y)) {
        return area.colour != null && alike(colour, area.colour);
      }
    }
    return alike(colour, PAPER);
  }

  /** Small shapes like bullets, on a page of this height. */
  List<Mark> marks(float pageHeight) {
    return marks.stream().map(mark -> new Mark(mark.x(), pageHeight - mark.y())).toList();
  }

  private static boolean isMark(float[] box) {
    float width = box[2] - box[0];
    float height = box[3] - box[1];
    return width > 1 && width < 7 && height > 1 && height < 7;
  }

  private void rectangle(List<COSBase> operands, Matrix matrix) {
    float[] n = numbers(operands);
    if (n.length == 4) {
      rectangles++;
      point(matrix, n[0], n[1]);
      point(matrix, n[0] + n[2], n[1] + n[3]);
    }
  }

  private void points(List<COSBase> operands, Matrix matrix) {
    float[] n = numbers(operands);
    others++;
    for (int i = 0; i + 1 < n.length; i += 2) {
      point(matrix, n[i], n[i + 1]);
    }
  }

  private void image(
      List<COSBase> operands, Matrix matrix, @Nullable PDResources resources, boolean opaque) {
    if (resources != null
        && !operands.isEmpty()
        && operands.getFirst() instanceof COSName name
        && resources.isImageXObject(name)) {
      point(matrix, 0, 0);
      point(matrix, 1, 1);
      rectangles = 1;
      end(null, true, opaque && isFull(resources, name));
    }
  }

  /** Whether it has no mask, through which the page would be seen. */
  private static boolean isFull(PDResources resources, COSName name) {
    COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    COSStream image = objects == null ? null : objects.getCOSStream(name);
    return image != null
        && image.getItem(COSName.SMASK) == null
        && image.getItem(COSName.MASK) == null
        && !image.getBoolean(COSName.IMAGE_MASK, false);
  }

  private static boolean isOpaque(PDGraphicsState state) {
    return state.getNonStrokeAlphaConstant() > 0.95
        && state.getSoftMask() == null
        && state.getBlendMode() == BlendMode.NORMAL;
  }

  private void point(Matrix matrix, float px, float py) {
    Point2D.Float p = matrix.transformPoint(px, py);
    float[] box = path;
    path =
        box == null
            ? new float[] {p.x, p.y, p.x, p.y}
            : new float[] {
              Math.min(box[0], p.x),
              Math.min(box[1], p.y),
              Math.max(box[2], p.x),
              Math.max(box[3], p.y)
            };
  }

  private void end(float @Nullable [] colour, boolean filled, boolean opaque) {
    float[] box = path;
    if (filled && box != null) {
      boolean covers = opaque && rectangles == 1 && others == 0;
      if (isMark(box)) {
        mark(box);
      } else if (areas.size() < MOST_AREAS) {
        areas.add(new Area(box[0], box[1], box[2], box[3], colour, covers));
      }
    }
    if (clips && box != null) {
      clip.to(box);
    }
    path = null;
    clips = false;
    rectangles = 0;
    others = 0;
  }

  private void mark(float[] box) {
    if (marks.size() < MOST_AREAS) {
      marks.add(new Mark((box[0] + box[2]) / 2, (box[1] + box[3]) / 2));
    }
  }

  boolean shows(float x, float y) {
    return clip.shows(x, y);
  }

  /** How much is painted so far: what comes later may cover what is there. */
  int depth() {
    return areas.size();
  }

  /** Whether something that was painted after the first {@code depth} areas covers this point. */
  boolean covers(int depth, float x, float y) {
    for (int i = depth; i < areas.size(); i++) {
      if (areas.get(i).covers && areas.get(i).holds(x, y)) {
        return true;
      }
    }
    return false;
  }

  private static float @Nullable [] rgb(PDColor colour) {
    try {
      if (colour.isPattern()) {
        return null;
      }
      int rgb = colour.toRGB();
      return new float[] {(rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f};
    } catch (IOException | RuntimeException e) {
      return null; // a colour that cannot be told counts as seen
    }
  }

  private static boolean alike(float[] one, float[] other) {
    return Math.abs(one[0] - other[0]) < LIKE
        && Math.abs(one[1] - other[1]) < LIKE
        && Math.abs(one[2] - other[2]) < LIKE;
  }

  private static float[] numbers(List<COSBase> operands) {
    float[] numbers = new float[operands.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
    return numbers;
  }
}
