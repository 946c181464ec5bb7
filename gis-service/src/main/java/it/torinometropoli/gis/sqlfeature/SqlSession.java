package it.torinometropoli.gis.sqlfeature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import it.torinometropoli.gis.feature.FeaturesBusyException;
import it.torinometropoli.gis.feature.FilterException;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * One statement on a connection of its own, from when its first row is asked for to its end. One thread reads it; another may close it, which
 * stops it in the database.
 */
final class SqlSession implements AutoCloseable {

    private static final int MILLISECONDS_TO_CANCEL = 50;
    private static final String CANCELLED = "57014";
    private static final String INTERNAL = "XX";

    private final DataSource queries;
    private final SqlCondition sql;
    private final int rowsAtOnce;
    private final Set<SqlSession> running;
    private final ReentrantLock reading = new ReentrantLock();
    private final Object presence = new Object();
    /** Null unless its request is being answered. */
    private Client client;
    private volatile boolean ended;
    private volatile PreparedStatement statement;
    private Connection connection;
    private ResultSet rows;

    /**
     * @param rowsAtOnce how many rows are held in memory at a time
     * @param running holds the session from when its statement is begun until it is closed
     */
    SqlSession(DataSource queries, SqlCondition sql, int rowsAtOnce, Set<SqlSession> running) {
        this.queries = queries;
        this.sql = sql;
        this.rowsAtOnce = rowsAtOnce;
        this.running = running;
    }

    /**
     * Goes to the next row.
     *
     * @return false when there is none, or the session has been closed
     * @throws FeaturesBusyException when there is no connection to be had
     * @throws FilterException when the database ends the statement because of what is asked
     */
    boolean next() {
        reading.lock();
        try {
            if (rows == null && !ended) {
                start();
            }
            return !ended && rows.next();
        } catch (SQLTransientConnectionException none) {
            throw new FeaturesBusyException(none);
        } catch (SQLException failed) {
            throw translated(failed);
        } finally {
            reading.unlock();
        }
    }

    private void start() throws SQLException {
        synchronized (presence) {
            client = Client.ofThisThread();
        }
        running.add(this);
        connection = queries.getConnection();
        statement = connection.prepareStatement(sql.text());
        statement.setFetchSize(rowsAtOnce);
        bind(sql.values());
        rows = statement.executeQuery();
    }

    private void bind(List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("varchar", texts));
            } else if (value instanceof Long[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** The rows; the current one is that which {@link #next()} went to. */
    ResultSet rows() {
        return rows;
    }

    /** Stops the statement in the database when its client has gone, so that who reads it comes to an end. Waits for nobody. */
    void stopIfAbandoned() {
        synchronized (presence) {
            if (client == null || !client.gone()) {
                return;
            }
        }
        ended = true;
        cancel();
    }

    /** The exception that tells a caller what has gone wrong in the database. */
    static RuntimeException translated(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        if (state.equals(CANCELLED)) {
            return new FilterException("the query was stopped, as it takes too long; make the filter or the area smaller");
        }
        return state.startsWith(INTERNAL) ? new FilterException("the filter cannot be evaluated: " + failed.getMessage().lines().findFirst().orElse(""))
                : new DataAccessResourceFailureException("The database does not answer as expected: " + failed.getMessage(), failed);
    }

    /** Ends the statement, in the database too, and gives the connection back; waits for a thread that is reading a row. */
    @Override
    public void close() {
        ended = true;
        running.remove(this);
        synchronized (presence) {
            client = null;
        }
        try {
            while (!reading.tryLock() && !reading.tryLock(MILLISECONDS_TO_CANCEL, TimeUnit.MILLISECONDS)) {
                cancel();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            cancel();
            reading.lock();
        }
        try (Connection last = connection; PreparedStatement stopped = statement) {
            if (last != null) {
                last.rollback();
            }
        } catch (SQLException lost) {
            throw translated(lost);
        } finally {
            connection = null;
            statement = null;
            reading.unlock();
        }
    }

    /** Each call asks the database anew: the driver of PostgreSQL does so once per statement, and a question between two messages is lost. */
    private void cancel() {
        try {
            PreparedStatement running = statement;
            if (running == null) {
                return;
            }
            Connection asked = running.getConnection();
            if (asked.isWrapperFor(PGConnection.class)) {
                asked.unwrap(PGConnection.class).cancelQuery();
            } else {
                running.cancel();
            }
        } catch (SQLException lost) {
            throw translated(lost);
        }
    }
}
