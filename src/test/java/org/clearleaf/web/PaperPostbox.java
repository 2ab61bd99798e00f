package org.clearleaf.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Problems;
import org.clearleaf.press.Order;

/** A postbox that sends nothing and remembers what it was asked. */
final class PaperPostbox implements Postbox {
  final List<Order> sent = Collections.synchronizedList(new ArrayList<>());
  final List<Order> drafted = Collections.synchronizedList(new ArrayList<>());
  volatile boolean sends = true;
  volatile Sent answer = new Sent(Outcome.SENT, "250 2.0.0 OK");

  /** Opened when the server answers. */
  volatile CountDownLatch open = new CountDownLatch(0);

  @Override
  public boolean sends() {
    return sends;
  }

  @Override
  public Optional<String> from() {
    return Optional.of("handouts@example.org");
  }

  @Override
  public Looks looks(String address) {
    if (address.contains(",")) {
      return Looks.SEVERAL;
    }
    return address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? Looks.GOOD : Looks.NO_ADDRESS;
  }

  @Override
  public Optional<Reading> read(Order order, Problems problems) {
    return Optional.of(
        new Reading(
            Reader.said(order.language(), Direction.LEFT_TO_RIGHT, "Information from your clinic"),
            Reader.said(order.language(), Direction.LEFT_TO_RIGHT, "Hello,\n\nYour care team"),
            "CL-101-" + order.language() + "-v1-2026-05.pdf",
            6));
  }

  @Override
  public PageAnswer.File draft(Order order, String address) {
    drafted.add(order);
    return new PageAnswer.File(
        "CL-101.eml", "message/rfc822", ("To: " + address).getBytes(StandardCharsets.UTF_8), true);
  }

  @Override
  public Sent send(Order order, String address) {
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    sent.add(order);
    return answer;
  }
}
