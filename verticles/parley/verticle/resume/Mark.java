package parley.verticle.resume;

/**
 * A small filled shape, in points from the top left corner of the page.
 *
 * @param x of its middle
 * @param y of its middle
 */
record Mark(float x, float y) {}
