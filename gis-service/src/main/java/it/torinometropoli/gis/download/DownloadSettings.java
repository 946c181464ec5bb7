package it.torinometropoli.gis.download;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on files that are made before they are sent: GeoPackages, Shapefiles and FlatGeobuf.
 *
 * @param filesAtOnce how many may be in the making or on their way at the same time, at least 1
 * @param largestFile how large what is made for one of them may become
 */
@ConfigurationProperties("gis.downloads")
record DownloadSettings(@DefaultValue("8") int filesAtOnce, @DefaultValue("4GB") DataSize largestFile) {

    DownloadSettings {
        if (filesAtOnce < 1 || largestFile.toBytes() < 1) {
            throw new IllegalArgumentException("gis.downloads.files-at-once and gis.downloads.largest-file must be positive");
        }
    }
}
