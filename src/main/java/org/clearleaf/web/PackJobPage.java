package org.clearleaf.web;

import java.util.List;
import java.util.Locale;
import org.clearleaf.pack.Pack;
import org.clearleaf.web.ShelfPage.Told;

/**
 * A pack that is being made, or was: {@code pack-job.ftlh}.
 *
 * @param state {@code making}, {@code made} or {@code stopped}
 * @param ordered what it is of
 * @param all steps; 0 where it waits for another pack
 */
record PackJobPage(
    String state,
    PackOrdered ordered,
    int done,
    int all,
    List<File> files,
    List<Told> problems,
    String path,
    String zipPath,
    String packsPath) {
  static final String TEMPLATE = "pack-job";

  /**
   * @param role {@code sheets}, {@code poster} or {@code index}
   */
  record File(String role, String name, String path, int pages, String paper) {}

  static PackJobPage making(PackShop.Job job, PackOrdered ordered) {
    return page(job, "making", ordered, List.of(), List.of());
  }

  /** A mistake of ours: there is nothing to tell but that. */
  static PackJobPage stopped(PackShop.Job job, PackOrdered ordered) {
    return page(job, "stopped", ordered, List.of(), List.of());
  }

  static PackJobPage of(PackShop.Job job, PackOrdered ordered, Pack pack) {
    return page(
        job,
        pack.isMade() ? "made" : "stopped",
        ordered,
        pack.files().stream()
            .map(file ->
                new File(
                    file.role().name().toLowerCase(Locale.ROOT),
                    file.name(),
                    Links.packFile(job.name(), file.name()),
                    file.pages(),
                    file.paper()))
            .toList(),
        pack.problems().stream().map(Told::of).toList());
  }

  private static PackJobPage page(
      PackShop.Job job, String state, PackOrdered ordered, List<File> files, List<Told> problems) {
    return new PackJobPage(
        state,
        ordered,
        job.done(),
        job.all(),
        files,
        problems,
        Links.pack(job.name()),
        Links.packFile(job.name(), PackDesk.ZIP),
        Links.PACKS);
  }
}
