package it.torinometropoli.gis.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Waits for changes of tables. PostgreSQL tells of them at once; for what gets lost when a connection does, and on H2, the time to wait
 * bounds how late they are noticed. For one thread, and another that stops it.
 */
@Component
public class ChangeSignal {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeSignal.class);

    private final DataSource services;
    private final Dialect dialect;
    private volatile Connection listening;

    ChangeSignal(@Qualifier("services") DataSource services, Dialect dialect) {
        this.services = services;
        this.dialect = dialect;
    }

    /**
     * Waits until a table has been changed, or the time is over, or a connection has been made, before which changes may have been.
     *
     * @throws InterruptedException when the thread is to stop
     */
    public void await(Duration most) throws InterruptedException {
        if (dialect == Dialect.H2) {
            Thread.sleep(most.toMillis());
            return;
        }
        try {
            if (listening == null) {
                listening = listen();
            } else {
                listening.unwrap(PGConnection.class).getNotifications((int) most.toMillis());
            }
        } catch (SQLException lost) {
            LOG.debug("Not told of changes", lost);
            stop();
            Thread.sleep(most.toMillis());
        }
    }

    /** Ends the waiting; another wait makes a new connection. */
    public void stop() {
        Connection ended = listening;
        listening = null;
        if (ended != null) {
            try (ended) {
                ended.abort(Runnable::run);
            } catch (SQLException lostAlready) {
                LOG.debug("Was not listening any more", lostAlready);
            }
        }
    }

    private Connection listen() throws SQLException {
        Connection connection = services.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN gis_table_change");
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }
}
