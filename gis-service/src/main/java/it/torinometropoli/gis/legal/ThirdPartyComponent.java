package it.torinometropoli.gis.legal;

import java.util.regex.Pattern;

/**
 * Software of others that comes with the service.
 *
 * @param name what it is called; similar parts of one project go together
 * @param licence its licence, as SPDX names it where it does
 * @param url where it and its licence are described
 * @param files what the names of its files match, without version
 */
record ThirdPartyComponent(String name, String licence, String url, Pattern files) {
}
