package parley.hiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentKindTest {

  @Test
  void aNameIsOnlyItsLastPartAndHarmless() {
    assertThat(DocumentKind.safeName("../../etc/cv.pdf")).isEqualTo("cv.pdf");
    assertThat(DocumentKind.safeName("C:\\Users\\me\\cv.pdf")).isEqualTo("cv.pdf");
    assertThat(DocumentKind.safeName("a\r\nSet-Cookie: x.pdf")).isEqualTo("a__Set-Cookie_ x.pdf");
    assertThat(DocumentKind.safeName("cv\u202Efdp.exe")).isEqualTo("cv_fdp.exe");
    assertThat(DocumentKind.safeName("Lebenslauf – Müller.pdf"))
        .isEqualTo("Lebenslauf – Müller.pdf");
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertThat(DocumentKind.safeName("x".repeat(500) + ".docx")).hasSize(120).endsWith(".docx");
  }
}
