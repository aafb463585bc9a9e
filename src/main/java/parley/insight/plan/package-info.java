/**
 * What one candidate is asked, and why. Pure and deterministic: the same opening and background
 * always give the same plan.
 *
 * <p><b>Guaranteed.</b> All candidates of one job are asked for the same competences; only the
 * order and the words about their own work differ. Nothing of a résumé gets further than a bounded,
 * quoted title.
 */
@NullMarked
package parley.insight.plan;

import org.jspecify.annotations.NullMarked;
