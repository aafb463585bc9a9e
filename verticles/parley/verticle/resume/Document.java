package parley.verticle.resume;

import java.util.List;

/**
 * The text of a document as a person sees it.
 *
 * @param problems codes of {@code codes.json}, block resume: what a person should know of the text
 */
record Document(String text, List<String> problems) {}
