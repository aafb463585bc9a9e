package parley.verticle.http;

/**
 * @param publicUrl where people reach the pages, without a slash at the end
 * @param uploadLimit the largest résumé, in bytes
 * @param version the product's, for the health page
 */
public record HttpSettings(String publicUrl, long uploadLimit, String version) {

  boolean secure() {
    return publicUrl.startsWith("https://");
  }
}
