package org.clearleaf.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Problems;
import org.clearleaf.mail.HandOver;
import org.clearleaf.mail.Message;
import org.clearleaf.mail.Step;
import org.clearleaf.press.Edition.Handout;
import org.clearleaf.press.Order;

/** A postbox that sends nothing and remembers what it was asked. */
final class PaperPostbox implements Postbox {
  final List<Order> sent = Collections.synchronizedList(new ArrayList<>());
  final List<Order> drafted = Collections.synchronizedList(new ArrayList<>());
  volatile boolean sends = true;
  volatile String from = "handouts@example.org";
  volatile String letter = "Hello,\n\nYour care team";
  volatile Supplier<Sent> answer = () -> new Sent(Outcome.SENT, "250 2.0.0 OK");
  private final Map<Message, Order> orders = Collections.synchronizedMap(new IdentityHashMap<>());

  /** Opened when the server answers. */
  volatile CountDownLatch open = new CountDownLatch(0);

  @Override
  public boolean sends() {
    return sends;
  }

  @Override
  public Optional<String> from() {
    return Optional.of(from);
  }

  @Override
  public Looks looks(String address) {
    if (address.contains(",")) {
      return Looks.SEVERAL;
    }
    return address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? Looks.GOOD : Looks.NO_ADDRESS;
  }

  @Override
  public Optional<Message> compose(Order order, Problems problems) {
    if (!letter.contains("\n")) {
      return Optional.empty();
    }
    var message =
        new Message(
            "CL-101",
            order.language(),
            Direction.LEFT_TO_RIGHT,
            "Information from your clinic",
            letter,
            "<p>" + letter,
            List.of(
                new Handout(
                    "CL-101-" + order.language() + "-v1-2026-05.pdf",
                    "application/pdf",
                    order.toString().getBytes(StandardCharsets.UTF_8),
                    6)),
            true,
            order.drafts());
    orders.put(message, order);
    return Optional.of(message);
  }

  @Override
  public PageAnswer.File draft(Message message, String address, boolean again) {
    if (!again) {
      drafted.add(orders.get(message));
    }
    return new PageAnswer.File(
        "CL-101.eml", "message/rfc822", ("To: " + address).getBytes(StandardCharsets.UTF_8), true);
  }

  @Override
  public Sent send(Message message, String address, HandOver handOver, Consumer<Step> progress) {
    progress.accept(Step.SENDING);
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    sent.add(orders.get(message));
    return answer.get();
  }
}
