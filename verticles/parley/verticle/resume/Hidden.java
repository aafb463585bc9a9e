package parley.verticle.resume;

/**
 * Text of a document that a reader does not see. It is kept apart: no fact is made of it.
 *
 * @param text in the order in which it was found, cut where it is long
 */
record Hidden(Kind kind, String text) {

  /** Why nobody sees it. */
  enum Kind {
    /** Of the colour of what is behind it. */
    COLOUR,
    /** Not painted at all: render mode 3, hidden by the word processor, a layer that is off. */
    UNPAINTED,
    TRANSPARENT,
    /** Smaller than two points. */
    TINY,
    OFF_PAGE,
    CLIPPED,
    /** Under a picture or a shape that was painted later. */
    COVERED,
    /** Written in characters that have no shape. */
    INVISIBLE_CHARACTERS,
    METADATA
  }
}
