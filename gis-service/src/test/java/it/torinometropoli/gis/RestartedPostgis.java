package it.torinometropoli.gis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A PostGIS cluster of one test, which restarts it. */
public final class RestartedPostgis implements AutoCloseable {

    private static final int SECONDS_TO_END = 20;

    private final Process cluster;
    private final PrintWriter orders;
    private final BufferedReader answers;
    private final String[] settings;

    private RestartedPostgis(Process cluster) throws IOException {
        this.cluster = cluster;
        this.orders = new PrintWriter(cluster.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = cluster.inputReader(StandardCharsets.UTF_8);
        this.settings = answer().split(" ");
    }

    /** Starts one. */
    public static RestartedPostgis start() throws IOException {
        return new RestartedPostgis(new ProcessBuilder("src/test/database/restarted-postgis").redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** The settings of a service on it. */
    public String[] settings() {
        return settings.clone();
    }

    /** Stops it as a crash would, without a word to its clients, and starts it again; returns when it is there. */
    public void restart() throws IOException {
        orders.println("restart");
        answer();
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The database of the test has ended");
        }
        return line;
    }

    @Override
    public void close() throws InterruptedException {
        orders.close();
        if (!cluster.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            cluster.destroy();
        }
    }
}
