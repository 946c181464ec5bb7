package it.torinometropoli.gis.database;

import java.util.UUID;

/**
 * The logins beside the owner's.
 *
 * @param services through which the services read the published views
 * @param workflow through which the restricted area reads and writes
 */
record DatabaseLogins(Login services, Login workflow) {

    /**
     * A login.
     *
     * @param setting the setting that names it
     * @param username its name; the owner's when no other is configured
     * @param password its password; of the embedded database a new one at every start, known to this process only
     */
    record Login(String setting, String username, String password) {
    }

    static DatabaseLogins of(DatabaseProperties properties) {
        return new DatabaseLogins(
                login("services", properties.servicesUsername(), properties.servicesPassword(), properties),
                login("workflow", properties.workflowUsername(), properties.workflowPassword(), properties));
    }

    private static Login login(String purpose, String username, String password, DatabaseProperties properties) {
        String setting = "gis.database." + purpose + "-username";
        if (!username.isBlank()) {
            return new Login(setting, username, password);
        }
        return properties.embedded() ? new Login(setting, "gis_" + purpose, UUID.randomUUID().toString())
                : new Login(setting, properties.username(), properties.password());
    }
}
