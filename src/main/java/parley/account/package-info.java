/**
 * People, their roles and their sessions.
 *
 * <p><b>Design.</b> A password is kept as Argon2id, a refresh token as its SHA-256; neither can be
 * read back. An access token is a signed statement of 15 minutes, checked without the store.
 *
 * <p><b>Guaranteed.</b> A refresh token is good once. Spending it again means that somebody else
 * has it: its whole family is revoked.
 *
 * <p><b>Not guaranteed.</b> That an access token dies with its session: it lives out its minutes.
 */
@NullMarked
package parley.account;

import org.jspecify.annotations.NullMarked;
