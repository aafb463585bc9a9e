package parley.hiring;

import java.util.UUID;

/**
 * The way into the room.
 *
 * @param url path of the WebSocket
 * @param ticket opens this one interview; never put into a URL
 */
public record Admission(
    UUID interviewId, String url, String ticket, long durationMs, int questionCount) {}
