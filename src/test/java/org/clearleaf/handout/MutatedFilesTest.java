package org.clearleaf.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearleaf.ProjectShelf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each invariant notices what it is there for: finished files are injured in one place, and it must
 * say so.
 */
class MutatedFilesTest {
  private static Workshop workshop;

  @BeforeAll
  static void openWorkshop() throws IOException {
    workshop = new Workshop(new ProjectShelf());
  }

  @TestFactory
  Stream<DynamicTest> eachInjuryIsNoticed() {
    return FileMutation.ALL.stream()
        .map(mutation -> DynamicTest.dynamicTest(mutation.injury(), () -> check(mutation)));
  }

  private static void check(FileMutation mutation) throws IOException {
    var edition = workshop.print(mutation.order());
    var injured = Surgery.operate(edition.file().orElseThrow().bytes(), mutation.edit());
    try (var handout = workshop.handout(mutation.order(), injured)) {
      for (var beginning : mutation.noticed()) {
        assertThat(Invariants.breaches(Invariants.beginning(beginning), handout).isEmpty())
            .as("\"%s…\" is still true where %s", beginning, mutation.injury())
            .isFalse();
      }
    }
  }

  /** Taking a file apart and putting it together again injures nothing. */
  @Test
  void aFileThatIsNotInjuredIsAsItMustBe() throws IOException {
    for (var order : List.of(FileMutation.SPANISH, FileMutation.BILINGUAL, FileMutation.RUSSIAN)) {
      var edition = workshop.print(order);
      var same =
          Surgery.operate(
              edition.file().orElseThrow().bytes(),
              document -> Surgery.content(document, 1, _ -> {}));
      try (var handout = workshop.handout(order, same)) {
        assertThat(Invariants.broken(handout)).isEmpty();
      }
    }
  }

  @Test
  void everyInvariantIsTriedOut() {
    var tried = new TreeSet<String>();
    FileMutation.ALL.forEach(mutation ->
        mutation
            .noticed()
            .forEach(beginning -> tried.add(Invariants.beginning(beginning).sentence())));
    assertThat(Invariants.ALL).extracting(Invariant::sentence).isSubsetOf(tried);
  }
}
