package it.torinometropoli.gis.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator, made at a start on a database without administrators.
 *
 * @param email the address to sign in with; blank to have an address written to the log at which the account can be made once
 * @param password the password, which can be changed after the first sign-in
 */
@ConfigurationProperties("gis.admin")
record AdministratorSettings(@DefaultValue("") String email, @DefaultValue("") String password) {
}
