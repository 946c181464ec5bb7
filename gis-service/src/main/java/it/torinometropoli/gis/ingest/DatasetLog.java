package it.torinometropoli.gis.ingest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which state of a data set the tables hold. */
@Component
class DatasetLog {

    private final JdbcClient owner;

    DatasetLog(JdbcClient owner) {
        this.owner = owner;
    }

    /**
     * A state of a data set.
     *
     * @param checksum of its files
     * @param version of the code that makes tables and shapes of them
     */
    record State(String checksum, int version) {
    }

    /** The state that is loaded, locked until the transaction ends: two instances that start together load one after the other. */
    State lock(String name) {
        return owner.sql("SELECT checksum, version FROM dataset WHERE name = ? FOR UPDATE").param(name)
                .query((row, number) -> new State(row.getString("checksum"), row.getInt("version"))).single();
    }

    /** Notes that a state has been loaded. */
    void note(String name, State state) {
        owner.sql("UPDATE dataset SET checksum = ?, version = ?, loaded_at = ? WHERE name = ?")
                .param(state.checksum()).param(state.version()).param(OffsetDateTime.now(ZoneOffset.UTC)).param(name).update();
    }
}
