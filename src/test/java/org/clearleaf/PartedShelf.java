package org.clearleaf;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.clearleaf.base.Shelf;

/** Some files from one shelf, all the rest and today's date from another. */
public class PartedShelf implements Shelf {
  private final Predicate<String> isOwn;
  private final Shelf own;
  private final Shelf rest;

  /**
   * @param isOwn whether a path is one of {@code own}
   */
  public PartedShelf(Predicate<String> isOwn, Shelf own, Shelf rest) {
    this.isOwn = isOwn;
    this.own = own;
    this.rest = rest;
  }

  private Shelf of(String path) {
    return isOwn.test(path) ? own : rest;
  }

  @Override
  public boolean exists(String path) {
    return of(path).exists(path);
  }

  @Override
  public byte[] read(String path) throws IOException {
    return of(path).read(path);
  }

  @Override
  public MemorySegment map(String path) throws IOException {
    return of(path).map(path);
  }

  @Override
  public List<String> list(String path) throws IOException {
    return of(path).list(path);
  }

  @Override
  public LocalDate today() {
    return rest.today();
  }
}
