package parley.verticle.resume;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** Whether what is painted at the moment is in a layer that is switched off. */
final class Layers {

  private final @Nullable PDOptionalContentProperties properties;
  private int depth;
  private int off;

  Layers(@Nullable PDOptionalContentProperties properties) {
    this.properties = properties;
  }

  void paint(String operator, List<COSBase> operands, @Nullable PDResources resources) {
    switch (operator) {
      case "BMC" -> depth++;
      case "BDC" -> {
        depth++;
        if (off == 0 && isOff(operands, resources)) {
          off = depth;
        }
      }
      case "EMC" -> {
        if (off == depth) {
          off = 0;
        }
        depth = Math.max(0, depth - 1);
      }
      default -> {} // all other operators are of no concern to layers
    }
  }

  boolean isOff() {
    return off > 0;
  }

  private boolean isOff(List<COSBase> operands, @Nullable PDResources resources) {
    if (properties == null
        || resources == null
        || operands.size() < 2
        || !COSName.OC.equals(operands.get(0))
        || !(operands.get(1) instanceof COSName name)) {
      return false;
    }
    PDPropertyList list = resources.getProperties(name);
    return list instanceof PDOptionalContentGroup group && !properties.isGroupEnabled(group);
  }
}
