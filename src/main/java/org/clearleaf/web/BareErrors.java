package org.clearleaf.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What Jetty says where it understands no request at all, and where the server is being stopped:
 * the status in words, with the headers that every answer has, and nothing about the program.
 */
final class BareErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    headers(response.getHeaders());
    response.write(true, text(response.getStatus()), callback);
    return true;
  }

  private static void headers(HttpFields.Mutable fields) {
    Policy.ALWAYS.forEach(header -> fields.put(header.name(), header.value()));
    fields.put("Content-Security-Policy", Policy.FILES);
    fields.put(HttpHeader.CACHE_CONTROL, Answer.Caching.NEVER.header());
    fields.put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
  }

  private static ByteBuffer text(int status) {
    var words = status + " " + HttpStatus.getMessage(status) + "\n";
    return ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8));
  }
}
