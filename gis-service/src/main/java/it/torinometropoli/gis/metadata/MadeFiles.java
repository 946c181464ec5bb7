package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Knows the files of whole layers that are made before anybody asks for them, so that catalogues can name them. */
public interface MadeFiles {

    /**
     * A file.
     *
     * @param ending of its name, without a full stop: {@code gpkg}
     * @param address absolute; it stays when the file is made anew
     * @param bytes how large it is
     * @param sha256 its checksum, hexadecimal
     * @param made the day on which it was made, in Italy
     */
    record MadeFile(String ending, String mediaType, String address, long bytes, String sha256, LocalDate made) {
    }

    /**
     * The files that are there now, by the name of their layer; none when that cannot be found out: what is made when it is asked for can be had all the
     * same.
     *
     * @param root the address of the portal, without a slash at the end
     */
    Map<String, List<MadeFile>> files(String root);

    /** The page that lists them, relative to the service. */
    String page();
}
