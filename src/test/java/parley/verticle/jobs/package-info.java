@NullMarked
package parley.verticle.jobs;

import org.jspecify.annotations.NullMarked;
