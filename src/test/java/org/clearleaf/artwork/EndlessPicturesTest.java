package org.clearleaf.artwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A logo that would keep the program busy for good is refused with one problem, however it is made.
 * What is tested is that reading comes to an end; the time is a safety net.
 */
class EndlessPicturesTest {
  private static final Duration AN_END = Duration.ofSeconds(20);

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
          + " width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/>%s</svg>";

  /** A picture, and what is told of it. */
  private record Trap(String name, String inside, String told) {}

  @TestFactory
  Stream<DynamicTest> aLogoThatWouldNotEndIsRefused() {
    return Stream.of(
            new Trap(
                "uses of uses of an empty path",
                uses("<path id=\"a0\" d=\"\"/>", "g", "href", 1500, 3),
                "draws more than 10,000 elements"),
            new Trap(
                "uses of uses of an empty group, by the older attribute",
                uses("<g id=\"a0\"/>", "g", "xlink:href", 1500, 3),
                "draws more than 10,000 elements"),
            new Trap(
                "so many that they are more than a number holds",
                uses("<path id=\"a0\" d=\"\"/>", "g", "href", 1625, 3),
                "draws more than 10,000 elements"),
            new Trap(
                "uses of symbols",
                uses("<symbol id=\"a0\"><path/></symbol>", "symbol", "href", 1500, 3),
                "draws more than 10,000 elements"),
            new Trap(
                "uses of what is not shown",
                uses("<path id=\"a0\" d=\"M0 0h1\" fill=\"none\"/>", "g", "href", 1500, 3),
                "draws more than 10,000 elements"),
            new Trap(
                "a long outline that is not shown, again and again",
                "<clipPath id=\"c\" clipPathUnits=\"objectBoundingBox\"><rect width=\"1\""
                    + " height=\"1\"/></clipPath><path id=\"a\" fill=\"none\" d=\"M0 0"
                    + "h1".repeat(300_000)
                    + "\"/>"
                    + "<use href=\"#a\" clip-path=\"url(#c)\"/>".repeat(2000),
                "draws more than"),
            new Trap(
                "a use of what it stands in",
                "<g id=\"a\"><use href=\"#a\"/></g>",
                "The file is no SVG"),
            new Trap(
                "uses that use each other",
                "<use id=\"a\" href=\"#b\"/><use id=\"b\" xlink:href=\"#a\"/>",
                "The file is no SVG"),
            new Trap(
                "a symbol that uses itself",
                "<symbol id=\"a\"><use href=\"#a\"/></symbol><use href=\"#a\"/>",
                "The file is no SVG"),
            new Trap(
                "a clip path that is cut out by itself",
                "<clipPath id=\"a\"><rect width=\"9\" height=\"9\" clip-path=\"url(#a)\"/></clipPath>"
                    + "<rect width=\"9\" height=\"9\" clip-path=\"url(#a)\"/>",
                "The file is no SVG"),
            new Trap(
                "the same by a style sheet",
                "<style>rect { clip-path: url(#a) }</style><clipPath id=\"a\"><rect width=\"9\""
                    + " height=\"9\"/></clipPath>",
                "The file is no SVG"),
            new Trap(
                "uses of uses in a clip path",
                uses("<path id=\"a0\" d=\"\"/>", "g", "href", 1500, 2)
                    + "<clipPath id=\"c\"><use id=\"u\" href=\"#a2\"/></clipPath><clipPath"
                    + " id=\"d\"><use href=\"#u\"/></clipPath><rect width=\"9\" height=\"9\""
                    + " clip-path=\"url(#d)\"/>",
                "draws more than 10,000 elements"),
            new Trap(
                "many elements cut out by many",
                "<clipPath id=\"c\">"
                    + "<circle r=\"9\"/>".repeat(1000)
                    + "</clipPath>"
                    + "<rect width=\"9\" height=\"9\" clip-path=\"url(#c)\"/>".repeat(1000),
                "draws more than 10,000 elements"),
            new Trap(
                "the same by a style sheet, of nothing",
                "<style>.c { clip-path: url(#c) }</style><clipPath id=\"c\">"
                    + "<path/>".repeat(1000)
                    + "</clipPath>"
                    + "<rect class=\"c\" width=\"9\" height=\"9\"/>".repeat(1000),
                "draws more than 10,000 elements"),
            new Trap(
                "a clip path of curves that run across each other",
                "<clipPath id=\"c\"><path d=\""
                    + tangle(400, 9)
                    + "\"/></clipPath><rect width=\"9\" height=\"9\" clip-path=\"url(#c)\"/>",
                "too intricate"),
            new Trap(
                "the same of polygons",
                "<clipPath id=\"c\">"
                    + "<polygon points=\"0 0 9 1.1.3 8 9 9\"/>".repeat(100)
                    + "</clipPath><rect width=\"9\" height=\"9\" clip-path=\"url(#c)\"/>",
                "too intricate"),
            new Trap(
                "curves that run across each other and beyond the edge",
                "<path d=\"" + tangle(400, 12) + "\"/>",
                "too intricate"),
            new Trap(
                "many of them, each bearable",
                IntStream.range(0, 200)
                    .mapToObj(_ -> "<path d=\"" + tangle(60, 12) + "\"/>")
                    .collect(Collectors.joining()),
                "too intricate"),
            new Trap(
                "a zigzag of lines beyond the edge",
                "<path d=\"M-1 0" + "L10 9L-1 .5".repeat(20_000) + "\"/>",
                "too intricate"),
            new Trap(
                "dashes of nearly no length",
                "<path stroke=\"red\" stroke-width=\".1\" stroke-dasharray=\".0000001\" d=\"M0"
                    + " 1h9\"/>",
                "too many points"),
            new Trap(
                "a very long row of dashes",
                "<g stroke-dasharray=\""
                    + "1 ".repeat(200_000)
                    + "\">"
                    + "<path d=\"M0 1h9\"/>".repeat(9_000)
                    + "</g>",
                "a very long value of stroke-dasharray"),
            new Trap(
                "a very long row of moves",
                "<g id=\"a\" transform=\""
                    + "translate(1% 0)".repeat(30_000)
                    + "\"/>"
                    + "<use href=\"#a\"/>".repeat(9_000),
                "a very long value of transform"),
            new Trap(
                "the same for each element by a style sheet",
                "<style>path { transform: "
                    + "scale(1)".repeat(50_000)
                    + " }</style>"
                    + "<path/>".repeat(9_000),
                "a style that cannot be read"),
            new Trap(
                "very many rules for every element",
                "<style>.a { "
                    + numbered(60_000, i -> "a" + i + ":b;")
                    + " }</style>"
                    + "<g class=\"a\"/>".repeat(9_000),
                "very many styles"),
            new Trap(
                "very many names of very many rules",
                "<style>" + ".a,".repeat(100_000) + ".b { " + "a:b;".repeat(100_000) + " }</style>",
                "very many styles"),
            new Trap(
                "an element of very many classes",
                "<style>.a { fill: red }</style>"
                    + "<g class=\"%s\"/>".formatted("b ".repeat(400)).repeat(1_000)
                    + "<style/>".repeat(9_000),
                "very many styles"),
            new Trap(
                "comments that do not end",
                "<style>" + "/*".repeat(400_000) + "</style>",
                "a style sheet that cannot be read"),
            new Trap(
                "boxes of moves that ask for each other",
                Stream.of("fill-box", "stroke-box")
                        .map(
                            box -> "<g transform=\"scale(1)\" transform-box=\"%s\">".formatted(box))
                        .collect(Collectors.joining())
                        .repeat(14)
                    + "<path d=\"M0 0h9\"/>"
                    + "</g>".repeat(28),
                "transform-box"),
            new Trap(
                "groups in groups",
                "<g>".repeat(70_000) + "</g>".repeat(70_000),
                "picture.damaged"),
            new Trap(
                "groups in groups that a drawing program would not read",
                "<g>".repeat(100) + "</g>".repeat(100),
                "picture.damaged"),
            new Trap(
                "a row of uses, each of the next",
                numbered(20_000, i -> "<use id=\"a%d\" href=\"#a%d\"/>".formatted(i, i + 1)),
                "picture.damaged"),
            new Trap(
                "a very long outline",
                "<path d=\"M0 0" + "h1".repeat(400_000) + "\"/>",
                "too many points"),
            new Trap(
                "a very long line",
                "<path fill=\"none\" stroke=\"red\" stroke-linejoin=\"round\" d=\"M0 0"
                    + "l1 1-1 1".repeat(100_000)
                    + "\"/>",
                "too many points"),
            new Trap(
                "lines without length",
                "<path id=\"a\" fill=\"none\" stroke=\"red\" d=\""
                    + ("M0 0" + "h0".repeat(90))
                    + "\"/>"
                    + "<use href=\"#a\"/>".repeat(4000),
                "too many points"),
            new Trap(
                "very many elements of their own",
                numbered(30_000, i -> "<unknown" + i + "/>"),
                "<unknown0>"))
        .map(trap ->
            DynamicTest.dynamicTest(
                trap.name,
                () -> {
                  var told = read("logo.svg", SVG.formatted(trap.inside).getBytes());
                  assertThat(told).isNotEmpty().hasSizeLessThanOrEqualTo(20);
                  assertThat(told.getFirst()).contains(trap.told);
                }));
  }

  @Test
  void aPictureOfGiganticSizeIsAPictureOrRefused() {
    for (var size : new String[] {"1e38 1e38", "1e-38 1e-38", "1e38 1e-38", "1e39 1", "NaN 1"}) {
      var svg =
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s\"><path d=\"M0 0H9V9\"/></svg>";
      assertThat(read("logo.svg", svg.formatted(size).getBytes())).hasSize(1);
    }
  }

  @Test
  void whatReachesBeyondAllMeasureIsCutOffOrRefused() {
    var rectangle =
        "<g transform=\"scale(%1$s)\"><rect x=\"-%1$s\" width=\"%1$s\" height=\"%1$s\""
            + " stroke=\"red\" stroke-width=\"%1$s\" stroke-dasharray=\"%1$s\"/></g>";
    for (var number : new String[] {"1e9", "1e30", "1e38", "1e300", "NaN", "Infinity"}) {
      assertThat(read("logo.svg", SVG.formatted(rectangle.formatted(number)).getBytes()))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void entitiesOfEntitiesAreNotWrittenOut() {
    var bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 20; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    bomb.append("]>").append(SVG.formatted("<title>&a19;</title>"));
    assertThat(read("logo.svg", bomb.toString().getBytes())).hasSize(1);
  }

  @Test
  void anOrdinaryLogoWithMuchInItIsRead() {
    var letters =
        IntStream.range(0, 400)
            .mapToObj(i -> "<use href=\"#s\" x=\"%d\" y=\"%d\"/>".formatted(i % 20, i / 20))
            .collect(Collectors.joining());
    // A badge: four hundred signs within a circle, some of which it cuts.
    var svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">
        <style>.s { fill: #00529b; clip-path: url(#c) }</style>
        <clipPath id="c"><circle cx="10" cy="10" r="9"/></clipPath>
        <symbol id="s"><path d="M.1.1c.2 0 .6.1.8.2v.4c-.2.2-.7.2-.8 0zM.3.3h.2v.2h-.2z"/></symbol>
        <g class="s">%s</g>
        <path stroke="#00529b" stroke-dasharray=".2 .1" stroke-width=".1" fill="none" d="M1 10h18"/>
        </svg>
        """
            .formatted(letters);
    assertThat(read("logo.svg", svg.getBytes())).isEmpty();
  }

  // Pixels.

  @Test
  void aSmallPngOfVeryManyPixelsIsToldBeforeAnyIsRead() throws IOException {
    assertThat(read("logo.png", png(60_000, 60_000, new byte[1000]))).hasSize(1);
    assertThat(read("logo.png", png(60_000, 60_000, new byte[1000])).getFirst())
        .contains("picture.large");
    assertThat(read("logo.png", png(Integer.MAX_VALUE, 1, new byte[10]))).hasSize(1);
    assertThat(read("logo.png", png(0, 0, new byte[10]))).hasSize(1);
  }

  @Test
  void moreThanThePixelsIsNotUnpacked() throws IOException {
    assertThat(read("logo.png", png(1, 1, new byte[500_000_000]))).isEmpty();
  }

  @Test
  void notesOfAPngAreNotUnpacked() throws IOException {
    var note = new ByteArrayOutputStream();
    note.writeBytes("a\0\0".getBytes(StandardCharsets.ISO_8859_1));
    note.writeBytes(deflated(new byte[500_000_000]));
    for (var kind : new String[] {"zTXt", "iCCP"}) {
      var out = new ByteArrayOutputStream();
      var plain = png(1, 1, new byte[4]);
      // After the head: eight bytes of signature, 25 of IHDR.
      out.write(plain, 0, 33);
      chunk(out, kind, note.toByteArray());
      out.write(plain, 33, plain.length - 33);
      assertThat(read("logo.png", out.toByteArray())).as(kind).isEmpty();
    }
  }

  private static byte[] png(int columns, int rows, byte[] data) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(columns)
            .putInt(rows)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    chunk(out, "IDAT", deflated(data));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] data) {
    var deflater = new Deflater(9);
    try {
      deflater.setInput(data);
      deflater.finish();
      var out = new byte[data.length / 500 + 1000];
      return Arrays.copyOf(out, deflater.deflate(out));
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String kind, byte[] data)
      throws IOException {
    var name = kind.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.write(ByteBuffer.allocate(4).putInt(data.length).array());
    out.write(name);
    out.write(data);
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** Each level uses the one below many times; the last is used once. */
  private static String uses(
      String lowest, String container, String attribute, int times, int levels) {
    var svg = new StringBuilder("<defs>").append(lowest);
    for (int i = 1; i <= levels; i++) {
      svg.append("<%s id=\"a%d\">".formatted(container, i));
      svg.append("<use %s=\"#a%d\"/>".formatted(attribute, i - 1).repeat(times));
      svg.append("</%s>".formatted(container));
    }
    return svg.append("</defs><use %s=\"#a%d\"/>".formatted(attribute, levels)).toString();
  }

  private static String tangle(int curves, int size) {
    var random = new Random(1);
    var path = new StringBuilder("M0 0");
    for (int i = 0; i < curves; i++) {
      path.append('C');
      for (int j = 0; j < 6; j++) {
        path.append(' ').append(Math.round(random.nextDouble() * size * 100) / 100.0);
      }
    }
    return path.toString();
  }

  private static String numbered(int count, IntFunction<String> of) {
    return IntStream.range(0, count).mapToObj(of).collect(Collectors.joining());
  }

  private static List<String> read(String name, byte[] file) {
    assertThat(file.length).as("of a size that is read").isLessThan(1 << 20);
    return assertTimeoutPreemptively(
        AN_END,
        () -> {
          var problems = new Problems();
          var artwork = ArtworkReader.read(name, new MapShelf().with(name, file), problems);
          assertThat(artwork.isPresent()).isEqualTo(problems.list().isEmpty());
          return problems.list().stream().map(EndlessPicturesTest::line).toList();
        });
  }

  private static String line(Problem problem) {
    return problem.id() + " " + problem.message();
  }
}
