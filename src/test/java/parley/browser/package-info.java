/**
 * What people do with the pages, in a real Chromium against the whole product.
 *
 * <p>{@link parley.browser.Stage} is what every test stands on: one product and one browser for
 * each class, and after each test the check that no page has logged an error. Things on a page are
 * found by their role and accessible name, as assistive technology finds them.
 */
@NullMarked
package parley.browser;

import org.jspecify.annotations.NullMarked;
