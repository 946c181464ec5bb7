package it.torinometropoli.gis.sqlfeature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

import javax.sql.DataSource;

import it.torinometropoli.gis.feature.FeaturesBusyException;
import it.torinometropoli.gis.feature.FilterException;
import org.springframework.dao.DataAccessResourceFailureException;

/** One statement on a connection of its own, from its start to its end. Another thread may close it. */
final class SqlSession implements AutoCloseable {

    /** Large shapes take a megabyte each: so many rows are held at once, those of a portion. */
    private static final int ROWS_AT_ONCE = 200;
    private static final String CANCELLED = "57014";
    private static final String NO_CONNECTION = "08";
    private static final String INTERNAL = "XX";

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;

    private SqlSession(Connection connection, PreparedStatement statement, ResultSet rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /**
     * Starts a statement.
     *
     * @throws FeaturesBusyException when there is no connection to be had
     * @throws FilterException when the database ends the statement because of what is asked
     */
    static SqlSession open(DataSource queries, SqlCondition sql) {
        Connection connection = connect(queries);
        PreparedStatement statement = null;
        try {
            statement = connection.prepareStatement(sql.text());
            statement.setFetchSize(ROWS_AT_ONCE);
            bind(statement, sql.values());
            return new SqlSession(connection, statement, statement.executeQuery());
        } catch (SQLException failed) {
            new SqlSession(connection, statement, null).close();
            throw translated(failed);
        } catch (RuntimeException fault) {
            new SqlSession(connection, statement, null).close();
            throw fault;
        }
    }

    private static Connection connect(DataSource queries) {
        try {
            return queries.getConnection();
        } catch (SQLTransientConnectionException none) {
            throw new FeaturesBusyException(none);
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("varchar", texts));
            } else if (value instanceof Long[] numbers) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("bigint", numbers));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** The rows; to be read by one thread. */
    ResultSet rows() {
        return rows;
    }

    /** The exception that tells a caller what has gone wrong in the database. */
    static RuntimeException translated(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        if (state.equals(CANCELLED)) {
            return new FilterException("the query takes too long; make the filter or the area smaller, or sort by nothing");
        }
        return state.startsWith(INTERNAL) ? new FilterException("the filter cannot be evaluated: " + failed.getMessage().lines().findFirst().orElse(""))
                : new DataAccessResourceFailureException("The database does not answer" + (state.startsWith(NO_CONNECTION) ? "" : " as expected"), failed);
    }

    /** Ends the statement, in the database too, and gives the connection back. */
    @Override
    public void close() {
        try (Connection ended = connection; PreparedStatement last = statement) {
            if (last != null) {
                last.cancel();
                last.close();
            }
            ended.rollback();
        } catch (SQLException lost) {
            throw translated(lost);
        }
    }
}
