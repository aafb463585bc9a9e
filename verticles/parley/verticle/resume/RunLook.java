package parley.verticle.resume;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;

/** Whether a run of a DOCX is seen, after its styles and what is behind it. */
final class RunLook {

  private static final String PAPER = "FFFFFF";
  private static final int LIKE = 18;
  private static final int SMALLEST_HALF_POINTS = 4;
  private static final int MOST_STYLES = 8;

  private final @Nullable XWPFStyles styles;

  RunLook(@Nullable XWPFStyles styles) {
    this.styles = styles;
  }

  /** Why nobody sees it, or null. */
  Hidden.@Nullable Kind hiding(XWPFRun run, XWPFParagraph paragraph) {
    if (run.text().isBlank()) {
      return null;
    }
    List<CTRPr> looks = looks(run, paragraph);
    for (CTRPr look : looks) {
      if (look.sizeOfVanishArray() > 0) {
        if (isOn(look.getVanishArray(0))) {
          return Hidden.Kind.UNPAINTED;
        }
        break;
      }
    }
    for (CTRPr look : looks) {
      if (look.sizeOfSzArray() > 0) {
        if (number(look.getSzArray(0).getVal()) < SMALLEST_HALF_POINTS) {
          return Hidden.Kind.TINY;
        }
        break;
      }
    }
    String colour = colour(looks);
    return colour != null && isLike(colour, behind(run, paragraph)) ? Hidden.Kind.COLOUR : null;
  }

  private static @Nullable String colour(List<CTRPr> looks) {
    for (CTRPr look : looks) {
      if (look.sizeOfColorArray() > 0) {
        return hex(look.getColorArray(0).getVal());
      }
    }
    return null;
  }

  /** Its own properties, then those of its style and of its paragraph's, nearest first. */
  private List<CTRPr> looks(XWPFRun run, XWPFParagraph paragraph) {
    var looks = new ArrayList<CTRPr>();
    if (run.getCTR().isSetRPr()) {
      looks.add(run.getCTR().getRPr());
    }
    addStyles(looks, run.getStyle());
    addStyles(looks, paragraph.getStyle());
    return looks;
  }

  private void addStyles(List<CTRPr> looks, @Nullable String id) {
    String next = id;
    for (int i = 0; i < MOST_STYLES && next != null && !next.isEmpty() && styles != null; i++) {
      XWPFStyle style = styles.getStyle(next);
      if (style == null) {
        return;
      }
      if (style.getCTStyle().isSetRPr()) {
        looks.add(style.getCTStyle().getRPr());
      }
      next = style.getBasisStyleID();
    }
  }

  /** The colour behind the run, or null where it cannot be told. */
  private @Nullable String behind(XWPFRun run, XWPFParagraph paragraph) {
    CTRPr own = run.getCTR().getRPr();
    if (own != null && own.sizeOfHighlightArray() > 0) {
      return own.getHighlightArray(0).getVal() == STHighlightColor.WHITE ? PAPER : null;
    }
    String fill = own == null || own.sizeOfShdArray() == 0 ? null : fill(own.getShdArray(0));
    if (fill == null && paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetShd()) {
      fill = fill(paragraph.getCTP().getPPr().getShd());
    }
    if (fill == null && paragraph.getBody() instanceof XWPFTableCell cell) {
      fill = hex(cell.getColor());
      if (fill == null && isStyled(cell.getTableRow().getTable())) {
        return null;
      }
    }
    return fill == null ? PAPER : fill;
  }

  /** A table's style may shade its cells in a way that is not followed here. */
  private boolean isStyled(XWPFTable table) {
    String id = table.getStyleID();
    XWPFStyle style = id == null || styles == null ? null : styles.getStyle(id);
    return style != null && style.getCTStyle().xmlText().contains(":shd ");
  }

  private static @Nullable String fill(CTShd shading) {
    return hex(shading.getFill());
  }

  private static @Nullable String hex(@Nullable Object value) {
    if (value instanceof byte[] rgb && rgb.length == 3) {
      return "%02X%02X%02X".formatted(rgb[0] & 0xff, rgb[1] & 0xff, rgb[2] & 0xff);
    }
    String text = value == null ? "" : value.toString();
    return text.matches("[0-9a-fA-F]{6}") ? text : null;
  }

  private static boolean isLike(String colour, @Nullable String behind) {
    if (behind == null) {
      return false;
    }
    for (int i = 0; i < 6; i += 2) {
      int one = Integer.parseInt(colour, i, i + 2, 16);
      int other = Integer.parseInt(behind, i, i + 2, 16);
      if (Math.abs(one - other) > LIKE) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOn(CTOnOff value) {
    Object on = value.getVal();
    return on == null || !List.of("false", "0", "off").contains(on.toString());
  }

  private static int number(@Nullable Object halfPoints) {
    return halfPoints instanceof BigInteger number ? number.intValue() : Integer.MAX_VALUE;
  }
}
