package org.clearleaf.web;

/**
 * What a handler has to work with, as it is at the moment of the request.
 *
 * @param content the sheets; the same one during the whole request, whatever is saved meanwhile
 * @param prints makes files, or has them
 * @param token what the forms of the answer have to bring back
 * @param signedIn whether somebody has signed in with the password
 */
public record Site(Content content, PrintShop prints, String token, boolean signedIn) {}
