/**
 * Prompts and what holds for every use of a language model: files with a version, user text as data
 * alone, answers that are checked, money that is counted. No I/O but the product's own resources,
 * no clock; the calls are made by the {@code llm} verticle.
 */
@NullMarked
package parley.llm;

import org.jspecify.annotations.NullMarked;
