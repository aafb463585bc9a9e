/**
 * Texts as vectors: ONNX Runtime with the model that ships, or with one of the operator's own.
 *
 * <p><b>Design.</b> {@link parley.verticle.embedding.EmbeddingVerticle} answers {@code EMBED}.
 * {@link parley.verticle.embedding.WordPiece} makes tokens in plain Java, {@link
 * parley.verticle.embedding.Model} runs one text at a time, since an int8 model gives a text
 * another vector in another batch (measured: cosine 0.986 to 0.992), and scores must not move.
 *
 * <p><b>State.</b> The model's session, loaded in the background from the start on, and a cache of
 * vectors by text. Both may be lost at any time.
 *
 * <p><b>Threading.</b> A worker verticle that only hands over; inference is on the few platform
 * threads of {@link parley.verticle.embedding.Engine}. The session is thread-safe.
 *
 * <p><b>Failure.</b> A full queue or a model that cannot be loaded is {@code UNAVAILABLE}, at once;
 * loading is tried again with the next question. A model file that is not the one of the manifest
 * is not loaded.
 */
@NullMarked
package parley.verticle.embedding;

import org.jspecify.annotations.NullMarked;
