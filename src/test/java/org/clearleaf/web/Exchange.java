package org.clearleaf.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A request and its answer, byte by byte over a socket: an ordinary client would not send what an
 * attacker does.
 */
record Exchange(int status, List<String> headers, byte[] body) {

  static Exchange of(int port, String method, String target, String body, String... headers) {
    var lines = new ArrayList<String>();
    lines.add(method + " " + target + " HTTP/1.1");
    lines.addAll(List.of(headers));
    addMissing(lines, "Host: localhost:" + port);
    lines.add("Connection: close");
    if (!body.isEmpty() || method.equals("POST")) {
      addMissing(lines, "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
    }
    return raw(port, String.join("\r\n", lines) + "\r\n\r\n" + body);
  }

  private static void addMissing(List<String> lines, String header) {
    var name = header.substring(0, header.indexOf(':') + 1);
    if (lines.stream().noneMatch(line -> line.regionMatches(true, 0, name, 0, name.length()))) {
      lines.add(header);
    }
  }

  static Exchange raw(int port, String request) {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // Whoever has read enough may close before everything was sent.
      }
      return parse(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Exchange parse(byte[] answer) {
    int end = indexOfEmptyLine(answer);
    var head = new String(answer, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
    var headers = List.of(head).subList(1, head.length);
    var body = Arrays.copyOfRange(answer, end + 4, answer.length);
    boolean chunked =
        headers.stream().anyMatch(h -> h.equalsIgnoreCase("Transfer-Encoding: chunked"));
    return new Exchange(
        Integer.parseInt(head[0].split(" ")[1]), headers, chunked ? unchunk(body) : body);
  }

  private static int indexOfEmptyLine(byte[] answer) {
    for (int i = 0; i + 3 < answer.length; i++) {
      if (answer[i] == '\r' && answer[i + 1] == '\n' && answer[i + 2] == '\r') {
        return i;
      }
    }
    throw new AssertionError("no answer: " + new String(answer, StandardCharsets.ISO_8859_1));
  }

  private static byte[] unchunk(byte[] body) {
    var out = new ByteArrayOutputStream();
    int at = 0;
    while (true) {
      int line = at;
      while (body[line] != '\r') {
        line++;
      }
      int size = Integer.parseInt(new String(body, at, line - at, StandardCharsets.US_ASCII), 16);
      if (size == 0) {
        return out.toByteArray();
      }
      out.write(body, line + 2, size);
      at = line + 2 + size + 2;
    }
  }

  Optional<String> header(String name) {
    return headers.stream()
        .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
        .map(h -> h.substring(name.length() + 1).strip())
        .findFirst();
  }

  String required(String name) {
    return header(name).orElseThrow(() -> new AssertionError("no " + name + " in " + headers));
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  byte[] unzipped() {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value that a browser would send back of a cookie that is set here. */
  String cookie(String name) {
    return headers.stream()
        .filter(h -> h.toLowerCase(Locale.ROOT).startsWith("set-cookie: " + name + "="))
        .map(h -> h.substring("set-cookie: ".length() + name.length() + 1).split(";")[0])
        .findFirst()
        .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + headers));
  }

  /** The token of the first form of the page. */
  String token() {
    var marker = "name=\"csrf\" value=\"";
    int start = text().indexOf(marker);
    if (start < 0) {
      throw new AssertionError("no form in " + text());
    }
    start += marker.length();
    return text().substring(start, text().indexOf('"', start));
  }
}
