package org.clearleaf.markup;

/** Names one node of a {@link Document}; numbered from 1 in reading order. */
public record NodeId(int value) {}
