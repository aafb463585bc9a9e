/**
 * Postings, slots, payments, résumés, applications and the way into the interview room.
 *
 * <p><b>Design.</b> Each class is one capability over PostgreSQL; what needs thought (matches,
 * plans, analysis) or the interview's log is asked on the bus. Records named like the HTTP API's
 * schemas are what the API shows.
 *
 * <p><b>Guaranteed.</b> A slot is counted once: reserved with the interview's row, settled with its
 * conclusion, each in one transaction and entered in the ledger. A task is put in with the data
 * that caused it.
 *
 * <p><b>Whose.</b> Each call checks whose the thing is: unknown is not_found, somebody else's is
 * forbidden; an admin may all.
 */
@NullMarked
package parley.hiring;

import org.jspecify.annotations.NullMarked;
