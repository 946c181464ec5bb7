package it.torinometropoli.gis.database;

import java.util.regex.Pattern;

import it.torinometropoli.gis.database.DatabaseLogins.Login;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the names of logins, which become part of statements, and makes those of the embedded database. */
@Component
class LoginPreparation {

    /** Names of logins, tables and views that can stand in a statement as they are. */
    static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final JdbcClient owner;
    private final DatabaseProperties properties;

    LoginPreparation(JdbcClient owner, DatabaseProperties properties) {
        this.owner = owner;
        this.properties = properties;
    }

    /**
     * Makes a login ready to be granted rights.
     *
     * @return false when it is the owner's, who has all rights
     * @throws InvalidConfigurationPropertyValueException when its name is none
     */
    boolean prepare(Login login) {
        if (login.username().equals(properties.username())) {
            return false;
        }
        if (!IDENTIFIER.matcher(login.username()).matches()) {
            throw new InvalidConfigurationPropertyValueException(login.setting(), login.username(), "It must match " + IDENTIFIER);
        }
        if (properties.embedded()) {
            owner.sql("CREATE USER IF NOT EXISTS " + login.username() + " PASSWORD ''").update();
            owner.sql("ALTER USER " + login.username() + " SET PASSWORD '" + login.password().replace("'", "''") + "'").update();
        }
        return true;
    }
}
