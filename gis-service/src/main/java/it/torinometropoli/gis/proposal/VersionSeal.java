package it.torinometropoli.gis.proposal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import it.torinometropoli.gis.database.Dialect;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The check value of submitted versions: SHA-256 (FIPS 180-4) over what the database keeps of one, which nobody can change. Number, version, moment of
 * submission in UTC to the second, fields, facts, and the shape as WKB of ISO 19125 (big endian, hexadecimal in capitals) are lines of UTF-8 with one
 * line feed between them; docs/circa.md has the same as SQL.
 */
@Component
class VersionSeal {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final JdbcClient workflow;
    private final Dialect dialect;

    VersionSeal(@Qualifier("workflow") JdbcClient workflow, Dialect dialect) {
        this.workflow = workflow;
        this.dialect = dialect;
    }

    /** The check value of a version that is there: 64 hexadecimal digits in small letters. */
    String of(ProposalVersion version) {
        String lines = workflow.sql("SELECT p.number, v.version, v.submitted_at, v.content, v.facts, " + dialect.readGeometry("v.geom") + " AS shape "
                        + "FROM proposal_version v JOIN proposal p ON p.id = v.proposal WHERE v.proposal = ? AND v.version = ?")
                .param(version.proposal()).param(version.version()).query(VersionSeal::lines).single();
        return Sha256.of(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(ResultSet row, int number) throws SQLException {
        byte[] shape = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN).write(ProposalTable.shape(row.getBytes("shape")));
        return String.join("\n", row.getString("number"), row.getString("version"), TO_THE_SECOND.format(row.getObject("submitted_at", OffsetDateTime.class)),
                row.getString("content"), row.getString("facts"), WKBWriter.toHex(shape));
    }
}
