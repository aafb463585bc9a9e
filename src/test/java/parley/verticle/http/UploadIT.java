package parley.verticle.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.testing.Rig;

/** Good and bad files. */
class UploadIT {

  private static final int MB = 1024 * 1024;

  private static Bench bench;
  private static Caller candidate;

  @BeforeAll
  static void start() {
    bench = new Bench();
    candidate = bench.person("candidate");
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void aGoodFileIsStoredWithItsTask() {
    byte[] pdf = text("%PDF-1.7\nrest");
    JsonObject resume = candidate.upload("../../etc/My CV <b>.pdf", pdf).expect(202);
    assertThat(resume.getString("status")).isEqualTo("pending");
    assertThat(resume.getString("fileName")).isEqualTo("My CV _b_.pdf");
    assertThat(resume.getInteger("size")).isEqualTo(pdf.length);
    String id = resume.getString("id");
    assertThat(
            Rig.wait(
                bench.database.first(
                    row -> row.getString(0), "select kind from task where payload = $1", id)))
        .contains("parse_resume");
    assertThat(
            Rig.wait(
                bench.database.first(
                    row -> row.getBuffer(0),
                    "select content from resume where id = $1::text::uuid",
                    id)))
        .contains(Buffer.buffer(pdf));
  }

  @Test
  void tenMegabytesAreTaken() {
    byte[] full = new byte[10 * MB];
    Arrays.fill(full, (byte) 'a');
    candidate.upload("cv.txt", full).expect(202);
  }

  @Test
  void badFilesAreRefused() {
    candidate.upload("cv.pdf", new byte[0]).problem(400, "empty_file");
    candidate.upload("cv.exe", text("MZ")).problem(415, "unsupported_file");
    candidate.upload("cv", text("hello")).problem(415, "unsupported_file");
    candidate.upload("cv.pdf", text("PK\3\4")).problem(415, "unsupported_file");
    candidate.upload("cv.docx", text("%PDF-1.7")).problem(415, "unsupported_file");
    candidate.upload("cv.docx", text("PK\3\4 xl/workbook.xml")).problem(415, "unsupported_file");
    candidate
        .upload("cv.txt", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0})
        .problem(415, "unsupported_file");
    candidate.upload("document", "cv.pdf", text("%PDF-1.7")).problem(400, "missing_file");
    candidate
        .send("POST", "/api/resumes/upload", "{}", Map.of())
        .problem(415, "unsupported_media_type");
    candidate
        .send("POST", "/api/resumes/upload", "x", Map.of("Content-Type", "multipart/form-data"))
        .problem(400, "missing_file");
    candidate
        .send(
            "POST",
            "/api/resumes/upload",
            "no form at all",
            Map.of("Content-Type", "multipart/form-data; boundary=x"))
        .problem(400, "missing_file");
    bench.person("hr").upload("cv.pdf", text("%PDF-1.7")).problem(403, "wrong_role");
    bench.nobody().upload("cv.pdf", text("%PDF-1.7")).problem(401, "not_authenticated");
  }

  @Test
  void elevenMegabytesAreTooLarge() {
    candidate.upload("cv.pdf", new byte[11 * MB]).problem(413, "too_large");
    candidate.upload("cv.pdf", new byte[10 * MB + 1]).problem(413, "too_large");
    candidate.get("/api/resumes/me").expect(200);
  }

  @Test
  void anAnnouncedGigabyteIsRefusedBeforeItComes() throws IOException {
    String answer = raw("Content-Length: 1000000000\r\n", "");
    assertThat(answer).startsWith("HTTP/1.1 413");
  }

  @Test
  void anEndlessChunkedBodyIsCutOff() throws IOException {
    try (var socket = new Socket("127.0.0.1", bench.port)) {
      socket.getOutputStream().write(head("Transfer-Encoding: chunked\r\n"));
      byte[] chunk = text("10000\r\n" + "x".repeat(65_536) + "\r\n");
      socket
          .getOutputStream()
          .write(
              text(
                  "5c\r\n"
                      + "--b\r\n"
                      + "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                      + "Content-Type: a/bbbbbb\r\n\r\n\r\n"));
      int sent = 0;
      boolean cut = false;
      while (!cut && sent < 2_000) {
        try {
          socket.getOutputStream().write(chunk);
          sent++;
        } catch (IOException closed) {
          cut = true;
        }
      }
      assertThat(cut).as("after %s chunks", sent).isTrue();
    }
  }

  private static String raw(String headers, String body) throws IOException {
    try (var socket = new Socket("127.0.0.1", bench.port)) {
      socket.getOutputStream().write(head(headers));
      socket.getOutputStream().write(text(body));
      InputStream in = socket.getInputStream();
      byte[] answer = new byte[4096];
      int n = in.read(answer);
      return new String(answer, 0, n, StandardCharsets.UTF_8);
    }
  }

  private static byte[] head(String headers) {
    return text(
        "POST /api/resumes/upload HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + candidate.token()
            + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
            + headers
            + "\r\n");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
