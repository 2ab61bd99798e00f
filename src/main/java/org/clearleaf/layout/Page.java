package org.clearleaf.layout;

import java.util.List;

/** A finished page: its items in reading order, the footer last. {@code number} counts from 1. */
public record Page(int number, List<Placed> items) {}
