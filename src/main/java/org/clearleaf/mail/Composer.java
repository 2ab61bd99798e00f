package org.clearleaf.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.HtmlWriter;
import org.clearleaf.markup.TextWriter;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Edition;
import org.clearleaf.press.Edition.Handout;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Letter;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.press.State;

/** Composes messages. Keep one for a press: it may be used by several threads at a time. */
public final class Composer {

  /** What a clinic's mail server usually takes without a question, in bytes (M15). */
  private static final long USUAL = 2L << 20;

  /** What many refuse (M15). */
  private static final long MOST = 10L << 20;

  /** Who prints the handouts. */
  @FunctionalInterface
  public interface Prints {
    Edition print(Order order) throws IOException;
  }

  private final Press press;
  private final Prints prints;
  private final HtmlWriter html = HtmlWriter.ofLetters();
  private final TextWriter text = new TextWriter();

  public Composer(Press press) {
    this(press, press::print);
  }

  /**
   * @param prints prints what the press would
   */
  public Composer(Press press, Prints prints) {
    this.press = press;
    this.prints = prints;
  }

  /**
   * @param order of the handout that is sent; a draft is refused unless {@link Drafts#CHOSEN}
   * @param others forms of the same sheet that go along, such as HTML (M14)
   * @return empty, with problems, if the sheet cannot be made or must not be sent
   * @throws IOException if the shelf cannot be read
   */
  public Optional<Message> compose(Order order, List<EditionKind> others, Problems problems)
      throws IOException {
    var found = new Problems();
    var letter = press.letter(order, found);
    var attachments = new ArrayList<Handout>();
    // A draft that nobody chose is made all the same, to say that it is one.
    var made = prints.print(order.drafts() == Drafts.REFUSED ? order.with(Drafts.MADE) : order);
    found.addAll(made.problems());
    made.file().ifPresent(attachments::add);
    boolean draft = made.state() != State.CHECKED;
    if (draft && made.isMade() && order.drafts() != Drafts.CHOSEN) {
      found.error(
          "mail.draft",
          Place.NOWHERE,
          "The sheet is a draft: not everything on it has been checked.",
          "Decide that it is sent all the same; the sheet then says that your clinic chose to. Or"
              + " wait until it is checked.");
    }
    for (var kind : others) {
      var other = prints.print(order.with(kind));
      found.addAll(other.problems());
      other.file().ifPresent(attachments::add);
    }
    long size = attachments.stream().mapToLong(handout -> handout.bytes().length).sum();
    if (size > MOST) {
      found.error(
          "mail.size",
          Place.NOWHERE,
          "The files together have %d MB; many mail servers refuse that.".formatted(size >> 20),
          "Send fewer forms, or a smaller logo.");
    } else if (size > USUAL) {
      found.warning(
          "mail.size",
          Place.NOWHERE,
          "The files together have %d MB.".formatted(size >> 20),
          "Some mail servers refuse that; send fewer forms.");
    }
    // Letter and handout may both tell the same.
    problems.addAll(new LinkedHashSet<>(found.list()));
    if (found.hasErrors() || letter.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(message(letter.get(), order, attachments, draft));
  }

  Message message(Letter letter, Order order, List<Handout> attachments, boolean draft) {
    var document = letter.document();
    return new Message(
        document.head().sheet(),
        order.language(),
        document.direction(),
        letter.subject(),
        text.write(document),
        html.write(document),
        List.copyOf(attachments),
        draft,
        order.drafts());
  }
}
