/**
 * Waiting-room packs: everything that a clinic prints at once to fill its rack.
 *
 * <p>A {@link org.clearleaf.pack.Packer} takes a {@link org.clearleaf.pack.PackOrder} and answers
 * with a {@link org.clearleaf.pack.Pack}: files by name with their bytes, and problems. It makes
 * all files or none. Drafts are refused, all named in one problem, unless the order has {@link
 * org.clearleaf.press.Drafts#CHOSEN}. {@code Packer.Progress} hears of each sheet as it is made;
 * one of forty languages takes some seconds.
 *
 * <pre>{@code
 * var packer = new Packer(shelf, press, Packer.Gate.OPEN);
 * var order = new PackOrder(summaries, languages, Copies.of(5), EditionKind.LARGE, 18,
 *     PageFormat.A4, Division.JOB, Drafts.CHOSEN);
 * var pack = packer.pack(order, (done, all, what) -> show(done, all));
 * pack.files().forEach(file -> save(file.name(), file.bytes()));
 * }</pre>
 */
package org.clearleaf.pack;
