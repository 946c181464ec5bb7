package it.torinometropoli.gis.register;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the register is kept alive.
 *
 * @param confirmAfter after what time the data of an area are to be confirmed
 * @param remindEvery after what time a municipality may be reminded again
 * @param upkeep when reminders are sent and changes by other ways are noted: a cron expression in the time of Rome; {@code -} for never
 * @param reportsPerAddress how many errors one network address may report in an hour, at each instance
 */
@ConfigurationProperties("gis.register")
record RegisterSettings(@DefaultValue("365d") Duration confirmAfter, @DefaultValue("30d") Duration remindEvery,
        @DefaultValue("0 30 6 * * *") String upkeep, @DefaultValue("5") int reportsPerAddress) {

    RegisterSettings {
        if (confirmAfter.toDays() < 1 || remindEvery.toDays() < 1 || reportsPerAddress < 1) {
            throw new IllegalArgumentException("gis.register.confirm-after and gis.register.remind-every must be at least 1d, reports-per-address 1");
        }
    }
}
