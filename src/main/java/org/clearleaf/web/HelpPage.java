package org.clearleaf.web;

import java.util.List;

/** Help: {@code help.ftlh}. The words of an item are {@code help.SECTION.ITEM}. */
record HelpPage(List<Section> sections) {
  static final String TEMPLATE = "help";

  static final HelpPage PAGE =
      new HelpPage(
          List.of(
              new Section("start", List.of("find", "look", "give")),
              new Section("paper", List.of("scale", "white", "page-one")),
              new Section("draft", List.of("unchecked", "decide")),
              new Section("privacy", List.of("addresses", "record", "cookie", "outside")),
              new Section("trouble", List.of("shelf", "tell")),
              new Section("keyboard", List.of("tab", "skip", "zoom"))));

  record Section(String id, List<String> items) {}
}
