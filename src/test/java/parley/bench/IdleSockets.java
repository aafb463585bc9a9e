package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.testing.Product;
import parley.testing.RawSocket;

/**
 * Ten thousand WebSockets that never join, from eight addresses, at a product of its own: what one
 * costs, whether all are closed with 4408, and what is left of them afterwards. Arguments: how
 * many, 10000 where none is given.
 */
public final class IdleSockets {

  private static final int ADDRESSES = 8;
  private static final int JOIN_WITHIN_S = 40;
  private static final int TOO_SLOW = 4408;

  private IdleSockets() {}

  static void main(String[] args) throws Exception {
    int sockets = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
    Map<String, String> settings =
        Map.of(
            "room.joinWithin",
            "PT" + JOIN_WITHIN_S + "S",
            "room.unjoinedPerAddress",
            String.valueOf(sockets));
    try (Product product = Product.start("bench-idle", settings)) {
      // Classes and buffers that any first connections bring do not count.
      measure(product, Math.min(500, sockets));
      measure(product, sockets);
    }
  }

  private static void measure(Product product, int sockets) throws Exception {
    int port = Integer.parseInt(product.url().replaceAll(".*:", ""));
    long pid = product.pid();
    long heapBefore = heapKib(pid);
    long before = rssKib(pid);
    long begun = System.nanoTime();
    var open = new ArrayList<RawSocket>();
    for (int i = 0; i < sockets; i++) {
      String from = "127.0.0." + (1 + i % ADDRESSES);
      open.add(new RawSocket(from, port, "/ws/v1/interviews/x", 0, List.of()));
    }
    long opened = System.nanoTime();
    long idle = rssKib(pid);
    long heapIdle = heapKib(pid);
    int closed = 0;
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> codes =
          open.stream().map(socket -> readers.submit(() -> closeCode(socket))).toList();
      for (Future<Integer> code : codes) {
        closed += code.get(2 * JOIN_WITHIN_S, TimeUnit.SECONDS) == TOO_SLOW ? 1 : 0;
      }
    }
    long ended = System.nanoTime();
    for (RawSocket socket : open) {
      socket.close();
    }
    long heapAfter = heapKib(pid);
    for (int i = 0; i < 10 && heapAfter > heapBefore + sockets; i++) {
      TimeUnit.SECONDS.sleep(1);
      heapAfter = heapKib(pid);
    }
    long gone = System.nanoTime();
    long after = rssKib(pid);
    System.out.printf(
        "%d sockets opened in %.1f s, closed with 4408: %d, the last one %.1f s after the last was"
            + " open%n",
        sockets, seconds(opened - begun), closed, seconds(ended - opened));
    System.out.printf(
        "process memory: %d KiB before, %+d KiB while idle (%.1f KiB a socket), %+d KiB after%n",
        before, idle - before, (idle - before) / (double) sockets, after - before);
    System.out.printf(
        "live heap:      %d KiB before, %+d KiB while idle (%.1f KiB a socket), %+d KiB after%n",
        heapBefore,
        heapIdle - heapBefore,
        (heapIdle - heapBefore) / (double) sockets,
        heapAfter - heapBefore);
    System.out.printf("after is %.1f s after the last close%n", seconds(gone - ended));
  }

  private static int closeCode(RawSocket socket) {
    for (RawSocket.@Nullable Frame f = socket.read(); f != null; f = socket.read()) {
      if (f.opcode() == RawSocket.CLOSE) {
        return f.closeCode();
      }
    }
    return -1;
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  private static long rssKib(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  /** What is reachable: the histogram collects first. */
  private static long heapKib(long pid) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram").start();
    String total =
        new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("Total"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(total.strip().split("\\s+")[2]) / 1024;
  }
}
