import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The clients of {@code benchmarks/load}. */
public final class Load {
  private static final int WARMING_MS = 10_000;
  private static final int[] SIZES = {16, 18, 20, 24, 28};
  private static final List<String> PAGES =
      List.of(
          "/", "/?q=span", "/?q=leukemia", "/?q=espa%C3%B1ol", "/shelf", "/help", "/translations");

  private final String address;
  private final List<String> sheets;
  private final int pause;
  private final long end;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
  private final Map<String, String> tags = new ConcurrentHashMap<>();

  /**
   * Sheets whose words do not fit in that print: the server says so, and that is no error of it.
   */
  private final ConcurrentLinkedQueue<String> notMade = new ConcurrentLinkedQueue<>();

  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

  /**
   * @param pause milliseconds between two requests of a client, on average
   */
  private Load(String address, List<String> sheets, int seconds, int pause) {
    this.pause = pause;
    this.address = address;
    this.sheets = sheets;
    end = System.nanoTime() + seconds * 1_000_000_000L;
  }

  public static void main(String[] arguments) throws Exception {
    int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    int pause = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    // All clients have one address here, and a clinic's limit for one is not what is measured.
    var server =
        new ProcessBuilder("./clearleaf", "serve", "--port", "0", "--rate", "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      var address = address(server);
      // A server was started some time ago: its usual sheets are made by then.
      Thread.sleep(WARMING_MS);
      var load = new Load(address, sheets(address), seconds, pause);
      load.run(clients, seconds, server.pid());
      load.report(seconds);
    } finally {
      long stop = System.nanoTime();
      server.destroy();
      if (server.waitFor(30, TimeUnit.SECONDS)) {
        System.out.printf(
            Locale.ROOT,
            "stopped with status %d after %d ms%n",
            server.exitValue(),
            (System.nanoTime() - stop) / 1_000_000);
      } else {
        server.destroyForcibly();
        System.out.println("did not stop");
      }
    }
  }

  private static String address(Process server) throws IOException {
    var out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains("http://")) {
        return line.substring(line.indexOf("http://"), line.lastIndexOf('/'));
      }
    }
    throw new IOException("the server has not started");
  }

  /** The addresses of all sheets in all languages, without an ending. */
  private static List<String> sheets(String address) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address + "/api/sheets")).build(),
                BodyHandlers.ofString());
    return Pattern.compile("\"href\":\"(/sheets/[^\"]+)\\.html\"")
        .matcher(answer.body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private void run(int clients, int seconds, long pid) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        // A seed each: the same wishes in every run.
        var random = new Random(i);
        threads.submit(() -> client(random));
      }
      for (int second : new int[] {10, 30, 60}) {
        if (second <= seconds) {
          Thread.sleep(
              Math.max(0, (end - System.nanoTime()) / 1_000_000 - (seconds - second) * 1000L));
          System.out.printf("after %d s: %s%n", second, memory(pid));
        }
      }
    }
  }

  private static String memory(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
          // Of all memory, what is its own and what are files, mostly fonts, that others share.
          .filter(line -> line.startsWith("VmRSS") || line.matches("Rss(Anon|File).*"))
          .map(line -> line.replaceAll("\\s+", " "))
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      return "memory is not known here";
    }
  }

  private void client(Random random) {
    while (System.nanoTime() < end) {
      int kind = random.nextInt(100);
      var sheet = sheets.get(random.nextInt(sheets.size()));
      if (kind < 30) {
        get("page", PAGES.get(random.nextInt(PAGES.size())), false);
      } else if (kind < 40) {
        get("sheet page", sheet, false);
      } else if (kind < 50) {
        get("preview", sheet + ".html", false);
      } else if (kind < 70) {
        get("PDF, usual", sheet + ".pdf", false);
      } else if (kind < 85) {
        get("PDF, known", sheet + ".pdf", true);
      } else {
        get("PDF, any", sheet + ".pdf" + anyPrint(random, sheet), false);
      }
      pause(random);
    }
  }

  private void pause(Random random) {
    try {
      Thread.sleep(pause == 0 ? 0 : random.nextInt(2 * pause + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String anyPrint(Random random, String sheet) {
    var paper = random.nextBoolean() ? "a4" : "letter";
    int edition = random.nextInt(3);
    if (edition == 0) {
      return "?edition=clear&size=14&paper=" + paper;
    }
    boolean bilingual = edition == 1 && !sheet.endsWith("/en");
    return "?edition=%s&size=%d&paper=%s"
        .formatted(bilingual ? "bilingual" : "large", SIZES[random.nextInt(SIZES.length)], paper);
  }

  private void get(String kind, String target, boolean known) {
    var request =
        HttpRequest.newBuilder(URI.create(address + target)).timeout(Duration.ofSeconds(30));
    if (known && tags.containsKey(target)) {
      request.header("If-None-Match", tags.get(target));
    }
    long start = System.nanoTime();
    try {
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      long took = System.nanoTime() - start;
      answer.headers().firstValue("ETag").ifPresent(tag -> tags.put(target, tag));
      if (answer.statusCode() == 409) {
        notMade.add(target);
      } else if (answer.statusCode() != 200 && answer.statusCode() != 304) {
        errors.add(answer.statusCode() + " " + target);
      }
      times.computeIfAbsent(kind, _ -> new ConcurrentLinkedQueue<>()).add(took);
    } catch (IOException e) {
      errors.add(e + " " + target);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(int seconds) {
    var all = new ArrayList<Long>();
    var pdfs = new ArrayList<Long>();
    System.out.printf(
        "%-12s %9s %8s %8s %8s %8s%n", "", "requests", "p50 ms", "p90", "p99", "most");
    new TreeMap<>(times)
        .forEach((kind, measured) -> {
          all.addAll(measured);
          if (kind.startsWith("PDF")) {
            pdfs.addAll(measured);
          }
          line(kind, measured.stream().mapToLong(Long::longValue).toArray());
        });
    line("all PDFs", pdfs.stream().mapToLong(Long::longValue).toArray());
    line("all", all.stream().mapToLong(Long::longValue).toArray());
    System.out.printf(Locale.ROOT, "%.0f requests a second%n", (double) all.size() / seconds);
    System.out.printf("%d errors%n", errors.size());
    notMade.stream().distinct().forEach(target -> System.out.println("cannot be made: " + target));
    errors.stream().distinct().limit(5).forEach(System.out::println);
  }

  private static void line(String kind, long[] measured) {
    Arrays.sort(measured);
    System.out.printf(
        Locale.ROOT,
        "%-12s %9d %8.1f %8.1f %8.1f %8.1f%n",
        kind,
        measured.length,
        at(measured, 0.5),
        at(measured, 0.9),
        at(measured, 0.99),
        at(measured, 1));
  }

  private static double at(long[] sorted, double part) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))] / 1e6;
  }
}
