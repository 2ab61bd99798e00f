package org.clearleaf.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearleaf.base.Problems;
import org.clearleaf.mail.Message;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Order;
import org.clearleaf.press.State;
import org.clearleaf.web.ErrorPage.Kind;
import org.clearleaf.web.MailForm.Mistake;
import org.clearleaf.web.Pages.Visit;
import org.clearleaf.web.Postbox.Outcome;
import org.clearleaf.web.Postbox.Sent;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * E-mailing a sheet, step by step: fill in, look, send or save. Each step is looked at anew by the
 * server; between the steps it keeps nothing, and afterwards no address.
 */
final class MailDesk {

  /** Something in the form has to be mended (RFC 9110, 15.5.21). */
  private static final int UNPROCESSABLE = 422;

  /** What was looked at is no longer what there is (RFC 9110, 15.5.10). */
  private static final int CONFLICT = 409;

  /** Most servers answer within it: then nobody has to look again. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * So long a form waits for what becomes of its e-mail. Where nothing went out by then, the same
   * form is shown again; later nobody has the address any more.
   */
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final Pages pages;
  private final Postbox postbox;
  private final Sendings sendings;

  MailDesk(Pages pages, Postbox postbox, Sendings sendings) {
    this.pages = pages;
    this.postbox = postbox;
    this.sendings = sendings;
  }

  PageAnswer form(Visit visit, Sheet sheet, Version version) {
    if (version.state() == State.INCOMPLETE) {
      return pages.error(visit, Kind.NOT_READY, 409);
    }
    // As chosen on the page of the sheet; what is no PDF is not attached.
    var usual = Printing.usual(visit.content().clinic());
    var chosen = Printing.askedOnPaper(visit.request(), usual);
    return form(visit, sheet, version, MailForm.empty(chosen), List.of(), 200);
  }

  /** The form as it came, which has to be sent once more. */
  PageAnswer again(Visit visit, Sheet sheet, Version version) {
    return version.state() == State.INCOMPLETE
        ? pages.error(visit, Kind.NOT_READY, 409)
        : form(visit, sheet, version, filledIn(visit), List.of(), true, 403);
  }

  private PageAnswer form(
      Visit visit,
      Sheet sheet,
      Version version,
      MailForm form,
      List<Mistake> mistakes,
      int status) {
    return form(visit, sheet, version, form, mistakes, false, status);
  }

  private PageAnswer form(
      Visit visit,
      Sheet sheet,
      Version version,
      MailForm form,
      List<Mistake> mistakes,
      boolean again,
      int status) {
    var usual = Printing.usual(visit.content().clinic());
    var page = MailPage.of(sheet, version, form, mistakes, again, usual, visit.reader());
    return new PageAnswer.Html(status, pages.fill(visit, MailPage.TEMPLATE, page, false));
  }

  /** The form came in: shows its mistakes, or the e-mail as it will read. */
  PageAnswer check(Visit visit, Sheet sheet, Version version) throws IOException {
    var form = filledIn(visit);
    if (visit.request().given("change").equals("yes")) {
      return form(visit, sheet, version, form, List.of(), 200);
    }
    var mistakes = mistakes(form, version);
    if (!mistakes.isEmpty()) {
      return form(visit, sheet, version, form, mistakes, UNPROCESSABLE);
    }
    var message = postbox.compose(order(form, sheet, version), new Problems());
    return message.isEmpty()
        ? noSheet(visit, sheet, version, form)
        : show(visit, sheet, version, form, message.get(), Optional.empty(), false);
  }

  private PageAnswer noSheet(Visit visit, Sheet sheet, Version version, MailForm form) {
    var mistake = new Mistake("edition", "mail.mistake.sheet");
    return form(visit, sheet, version, form, List.of(mistake), UNPROCESSABLE);
  }

  /**
   * @param unsent why it has not gone out, if that was tried
   * @param changed whether it reads otherwise than when it was looked at
   */
  private PageAnswer show(
      Visit visit,
      Sheet sheet,
      Version version,
      MailForm form,
      Message message,
      Optional<Sent> unsent,
      boolean changed) {
    var page =
        MailCheckPage.of(
            sheet,
            version,
            form,
            message,
            seen(message),
            unsent.map(MailCheckPage.Unsent::of),
            changed,
            postbox,
            sendings.name(),
            visit.reader());
    return new PageAnswer.Html(
        changed ? CONFLICT : 200, pages.fill(visit, MailCheckPage.TEMPLATE, page, false));
  }

  /** Stands for all that somebody sees of an e-mail before it goes out, the sender too. */
  private String seen(Message message) {
    return sendings.mark(message.digest(), postbox.from().orElse(""));
  }

  /** Sends or saves what was looked at. */
  PageAnswer send(Visit visit, Sheet sheet, Version version) throws IOException {
    var form = filledIn(visit);
    var mistakes = mistakes(form, version);
    if (!mistakes.isEmpty()) {
      return form(visit, sheet, version, form, mistakes, UNPROCESSABLE);
    }
    var name = visit.request().given("once");
    var wish = visit.request().given("do");
    boolean sends = wish.equals("send");
    if (!Sendings.isName(name) || !sends && !wish.equals("draft")) {
      return pages.error(visit, Kind.BAD_REQUEST, 400);
    }
    var seen = visit.request().given("seen");
    var sheetPath = Links.sheet(sheet, version, form.printing().orElseThrow());
    var what = sendings.mark(name, form.address(), sheetPath, seen);
    var there = new PageAnswer.See(Links.sent(name), Optional.empty());
    var known = sendings.of(name).filter(sending -> sends && sending.is(what));
    var unsent = known.flatMap(MailDesk::unsent);
    if (known.isPresent() && unsent.isEmpty()) {
      return there;
    }
    // Made before anything is begun: what cannot be made has not been sent.
    var made = postbox.compose(order(form, sheet, version), new Problems());
    if (made.isEmpty()) {
      return noSheet(visit, sheet, version, form);
    }
    var message = made.get();
    if (!seen(message).equals(seen) || sends && !postbox.sends()) {
      // Somebody has saved a file meanwhile: nothing goes out that nobody has looked at.
      return show(visit, sheet, version, form, message, unsent, true);
    }
    if (unsent.isPresent()) {
      return show(visit, sheet, version, form, message, unsent, false);
    }
    if (!sends) {
      return sendings.save(what, again -> postbox.draft(message, form.address(), again));
    }
    var sending =
        sendings.begin(
            name,
            what,
            new Sendings.Back(sheetPath, Links.mail(sheet, version, form.printing().orElseThrow())),
            (handOver, progress) -> postbox.send(message, form.address(), handOver, progress));
    if (!sending.is(what)) {
      // Another e-mail went out under this name, such as to another address: this one has not.
      return show(visit, sheet, version, form, message, Optional.empty(), false);
    }
    unsent = unsent(sending);
    return unsent.isEmpty() ? there : show(visit, sheet, version, form, message, unsent, false);
  }

  /** Why it has not gone out, where that is certain by now. */
  private static Optional<Sent> unsent(Sendings.Sending sending) {
    return sending
        .within(AT_ONCE)
        .filter(sent -> sent.outcome() == Outcome.REFUSED || sent.outcome() == Outcome.FAILED);
  }

  /** What became of an e-mail. */
  Optional<PageAnswer> sent(Visit visit, String name) {
    return sendings
        .of(name)
        .map(sending -> {
          var sent = sending.within(PATIENCE);
          var outcome = sent.map(s -> s.outcome().name().toLowerCase(Locale.ROOT));
          var page =
              new MailSentPage(
                  outcome.orElse("sending"),
                  sending.step().name().toLowerCase(Locale.ROOT),
                  sent.map(Sent::answer).orElse(""),
                  sent.map(Sent::reason).orElse(""),
                  Links.sent(name),
                  sending.back().sheetPath(),
                  sending.back().mailPath());
          return new PageAnswer.Html(
              200, pages.fill(visit, MailSentPage.TEMPLATE, page, outcome.isEmpty()));
        });
  }

  private static MailForm filledIn(Visit visit) {
    return MailForm.of(visit.request(), Printing.usual(visit.content().clinic()));
  }

  private List<Mistake> mistakes(MailForm form, Version version) {
    return version.state() == State.INCOMPLETE
        ? List.of(new Mistake("edition", "mail.mistake.sheet"))
        : form.mistakes(version, postbox);
  }

  /** A draft is sent only where that was chosen, and then says so. */
  private static Order order(MailForm form, Sheet sheet, Version version) {
    return form.printing()
        .orElseThrow()
        .order(
            sheet.summary().name(),
            version.language(),
            version.state() == State.DRAFT && form.draft() ? Drafts.CHOSEN : Drafts.REFUSED);
  }
}
