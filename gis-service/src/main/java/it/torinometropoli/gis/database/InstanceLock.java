package it.torinometropoli.gis.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Lets one instance of the service at a time prepare what they share: tables, rights, shipped data, links. */
@Component
public class InstanceLock {

    private static final long KEY = 0x676973_32632L;

    private final DataSource owner;
    private final Dialect dialect;
    private final ReentrantLock threads = new ReentrantLock();

    InstanceLock(DataSource ownerDataSource, Dialect dialect) {
        this.owner = ownerDataSource;
        this.dialect = dialect;
    }

    /**
     * Does the work while no other instance and no other thread does any such; waits for those that do. Work that it calls for may lock
     * again. The lock goes with a connection, so that an instance that dies does not keep it. H2 has one instance only.
     *
     * @throws org.springframework.dao.DataAccessException when the database cannot be reached
     */
    public void run(Runnable work) {
        boolean alone = dialect == Dialect.H2 || threads.isHeldByCurrentThread();
        threads.lock();
        try {
            if (alone) {
                work.run();
            } else {
                lockOut(work);
            }
        } finally {
            threads.unlock();
        }
    }

    private void lockOut(Runnable work) {
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + KEY + ")");
            try {
                work.run();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("The other instances cannot be locked out", failed);
        }
    }
}
