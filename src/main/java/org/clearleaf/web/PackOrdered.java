package org.clearleaf.web;

import java.util.List;
import java.util.Locale;
import org.clearleaf.pack.PackOrder;
import org.clearleaf.web.ShelfContent.Sheet;

/**
 * What a pack is of, so that whoever has ordered several knows which is which: {@code ordered} in
 * {@code layout.ftlh}.
 *
 * @param sheets their numbers
 * @param languages their names in the language of the pages, in the order of the pack
 * @param copies of each sheet
 * @param special whether any language has another number of copies
 * @param edition ends the key of its words
 * @param state {@code making}, {@code made} or {@code stopped}
 */
record PackOrdered(
    String path,
    List<String> sheets,
    List<String> languages,
    int copies,
    boolean special,
    String edition,
    String state) {

  static PackOrdered of(PackShop.Job job, PageContent content, Reader reader) {
    var order = job.order();
    return new PackOrdered(
        Links.pack(job.name()),
        content.shelf().sheets().stream()
            .filter(sheet -> order.summaries().contains(sheet.summary().name()))
            .map(Sheet::id)
            .toList(),
        names(order, content, reader),
        order.copies().usual(),
        !order.copies().special().isEmpty(),
        order.kind().name().toLowerCase(Locale.ROOT),
        job.isMade() ? "made" : job.isOver() ? "stopped" : "making");
  }

  private static List<String> names(PackOrder order, PageContent content, Reader reader) {
    return PackForm.versions(content).stream()
        .filter(version -> order.languages().contains(version.language()))
        .sorted(reader.byName())
        .map(reader::name)
        .toList();
  }
}
