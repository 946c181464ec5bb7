package it.torinometropoli.gis.database;

import java.util.UUID;

/**
 * The login through which the services read.
 *
 * @param username its name, blank when the services read through the owner
 * @param password its password; of the embedded database a new one at every start, known to this process only
 */
record ServicesLogin(String username, String password) {

    static ServicesLogin of(DatabaseProperties properties) {
        if (!properties.servicesUsername().isBlank()) {
            return new ServicesLogin(properties.servicesUsername(), properties.servicesPassword());
        }
        return properties.embedded()
                ? new ServicesLogin("gis_services", UUID.randomUUID().toString())
                : new ServicesLogin(properties.username(), properties.password());
    }
}
