package parley.cluster;

import io.vertx.core.spi.VertxServiceProvider;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The class path without its cluster manager: Vert.x makes one instance of every service that it
 * finds there, whether it is wanted or not.
 */
final class Unclustered extends ClassLoader {

  private static final String SERVICES =
      "META-INF/services/" + VertxServiceProvider.class.getName();

  Unclustered(ClassLoader parent) {
    super("parley-unclustered", parent);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    Enumeration<URL> all = super.getResources(name);
    if (!name.equals(SERVICES)) {
      return all;
    }
    List<URL> wanted = new ArrayList<>();
    for (URL url : Collections.list(all)) {
      if (!offersClusterManager(url)) {
        wanted.add(url);
      }
    }
    return Collections.enumeration(wanted);
  }

  private static boolean offersClusterManager(URL services) throws IOException {
    try (InputStream in = services.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("ClusterManager");
    }
  }
}
