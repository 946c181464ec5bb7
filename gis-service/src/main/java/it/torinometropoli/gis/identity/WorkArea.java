package it.torinometropoli.gis.identity;

import java.util.Set;

/**
 * A part of the restricted area, listed in its navigation for those who may enter. Modules declare theirs as beans; {@code @Order} sorts them.
 *
 * @param path address of its first page, relative to the service
 * @param titleKey key of the message with its name
 * @param roles who may enter: everybody with one of these
 */
public record WorkArea(String path, String titleKey, Set<Role> roles) {
}
