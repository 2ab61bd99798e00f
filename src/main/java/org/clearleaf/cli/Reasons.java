package org.clearleaf.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why the disk refused, in words rather than class names. */
final class Reasons {

  private Reasons() {}

  /** With the name of the file, where the message does not stand beside it. */
  static String withFile(IOException e) {
    boolean named = e instanceof FileSystemException f && f.getFile() != null;
    return named ? ((FileSystemException) e).getFile() + ": " + of(e) : of(e);
  }

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "no permission";
      case FileAlreadyExistsException _ -> "a file of that name is in the way";
      case NotDirectoryException _ -> "a file of that name is in the way";
      case NoSuchFileException _ -> "it does not exist";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
