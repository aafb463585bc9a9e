package parley.resume;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines under one heading, without it. */
record Block(Section section, List<Line> lines) {

  /** The résumé in its blocks; what stands before the first heading is the header. */
  static List<Block> of(List<Line> lines) {
    var blocks = new ArrayList<Block>();
    var current = new Block(Section.HEADER, new ArrayList<>());
    blocks.add(current);
    boolean afterBlank = true;
    for (Line line : lines) {
      Section opened = line.isBullet() ? null : Section.opened(line.text());
      Line rest = null;
      if (opened == null) {
        rest = inline(line, current.section, afterBlank);
        opened = rest == null ? null : Section.opened(line.text().substring(0, colon(line)));
      }
      if (opened != null) {
        current = new Block(opened, new ArrayList<>());
        blocks.add(current);
        if (rest != null && !rest.isBlank()) {
          current.lines.add(rest);
        }
      } else {
        current.lines.add(line);
      }
      afterBlank = line.isBlank();
    }
    return blocks;
  }

  static List<Line> lines(List<Block> blocks, Section section) {
    return blocks.stream()
        .filter(block -> block.section == section)
        .flatMap(block -> block.lines.stream())
        .toList();
  }

  /**
   * What follows the colon of "Skills: Java, Docker". Inside a job or a project such a line belongs
   * to it, unless a blank line parts them; inside the skills it is a group of them.
   */
  private static @Nullable Line inline(Line line, Section inside, boolean afterBlank) {
    int colon = colon(line);
    if (colon < 0 || inside == Section.SKILLS) {
      return null;
    }
    Section opened = Section.opened(line.text().substring(0, colon));
    boolean entry = inside == Section.EXPERIENCE || inside == Section.PROJECTS;
    if (opened == null || opened == Section.HEADER || (entry && !afterBlank)) {
      return null;
    }
    Line rest = Line.trimmed(line.text(), colon + 1, line.text().length());
    return new Line(rest.text(), rest.start() + line.start());
  }

  private static int colon(Line line) {
    return line.text().indexOf(':');
  }
}
