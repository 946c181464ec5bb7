package it.torinometropoli.gis.sqlfeature;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Statements on layers that are not held in memory. Looks at intervals whether their clients are still there and stops the statements of those
 * that are not: who waits for a first row would notice with the first write only.
 */
@Component
final class SqlSessions implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SqlSessions.class);
    private static final int INTERVAL_MS = 250;

    private final DataSource queries;
    private final Set<SqlSession> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(SqlSessions::thread);

    SqlSessions(@Qualifier("queries") DataSource queries) {
        this.queries = queries;
        clock.scheduleWithFixedDelay(this::stopAbandoned, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "clients-of-queries");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * A statement that is not yet begun, for the request that this thread answers. It has to be closed before that is answered.
     *
     * @param rowsAtOnce how many rows are held in memory at a time
     */
    SqlSession open(SqlCondition sql, int rowsAtOnce) {
        return new SqlSession(queries, sql, rowsAtOnce, running);
    }

    private void stopAbandoned() {
        for (SqlSession session : running) {
            try {
                session.stopIfAbandoned();
            } catch (RuntimeException failed) {
                LOG.warn("A query whose client may be gone could not be stopped: {}", failed.getMessage());
            }
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
