/**
 * {@code ./clearleaf serve}: the sheets in a browser, for nurses, managers and translators, and for
 * programs.
 *
 * <p>A {@link org.clearleaf.web.Request} goes through the {@code Gate} (by which name, from where,
 * how often, who, is the form one of ours) to a {@link org.clearleaf.web.Handler}, a function of
 * the request and of the {@link org.clearleaf.web.Site}, the sheets as they are at that moment. Its
 * {@link org.clearleaf.web.Answer} is a value; {@code Writing} makes headers and bytes of it. Only
 * {@code Bridge}, {@code Server} and {@code BareErrors} know Javalin and Jetty. Nothing of a
 * request becomes a path of a file: ids are looked up in the {@link org.clearleaf.web.Content}.
 *
 * <p><b>A new page</b> is a record with its values and its template's name, such as {@link
 * org.clearleaf.web.HelpPage}, a template beside it in {@code
 * src/main/resources/org/clearleaf/web}, a case in {@code Pages.answerLink} or {@code answerForm},
 * and its path in {@code PageRoutes}, where it becomes a route. A form has a hidden field with the
 * token of its page ({@code <@csrf/>}); the gate has looked at it before the page is asked. Pages
 * can have no inline style and no inline script. What a test wants to know of a page it asks {@code
 * Pages}, without a server.
 *
 * <p>A sheet's file is had from {@code site.prints().print(site.content(), order,
 * request.address())}, which makes each once, keeps it, and throws {@code Busy} (answer with its
 * {@code fault()}) where too much is asked for.
 */
package org.clearleaf.web;
