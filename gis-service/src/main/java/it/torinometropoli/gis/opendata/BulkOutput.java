package it.torinometropoli.gis.opendata;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes so many bytes at most, and knows their number and their SHA-256 checksum. */
final class BulkOutput extends FilterOutputStream {

    private final long most;
    private final MessageDigest digest;
    private long bytes;

    BulkOutput(OutputStream output, long most) {
        super(output);
        this.most = most;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** @throws IOException when the bytes are more than may be written */
    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        if (length > most - bytes) {
            throw new IOException("the files of open data take more than gis.open-data.disk-size");
        }
        out.write(content, offset, length);
        digest.update(content, offset, length);
        bytes += length;
    }

    long bytes() {
        return bytes;
    }

    /** The checksum of all that was written, hexadecimal; to be asked for once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
