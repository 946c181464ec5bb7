package it.torinometropoli.gis.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.geo.Crs;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteErrorCode;

/** GeoPackage 1.3 (OGC 12-128r17): a table per layer with a spatial index, its styles and its metadata. Made in a file, then sent. */
@Component
@Order(103)
final class GeoPackageFormat extends FileFormat {

    private static final String MEDIA_TYPE = "application/geopackage+sqlite3";
    private static final int LONGEST_NAME = 63;

    private final GeoPackageDescriptions descriptions;
    private final Workspaces workspaces;

    GeoPackageFormat(GeoPackageDescriptions descriptions, Workspaces workspaces) {
        super(new Description(List.of(MEDIA_TYPE, "gpkg"), List.of("geopackage", "geopkg", "application/x-gpkg"), MEDIA_TYPE, "gpkg"));
        this.descriptions = descriptions;
        this.workspaces = workspaces;
    }

    @Override
    void write(FeatureAnswer answer, OutputStream output) throws IOException {
        try (Workspace workspace = workspaces.open()) {
            Path file = workspace.file("features.gpkg");
            try {
                make(answer, file, workspace.largestFile());
            } catch (SQLException failed) {
                if (failed.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code) {
                    throw workspace.tooLarge();
                }
                throw new IllegalStateException("A GeoPackage cannot be made: " + failed.getMessage(), failed);
            }
            Files.copy(file, output);
        }
    }

    private void make(FeatureAnswer answer, Path path, long largest) throws SQLException {
        Crs crs = answer.crs().crs();
        UniqueNames names = new UniqueNames(LONGEST_NAME);
        try (GeoPackageFile file = new GeoPackageFile(path, largest)) {
            file.define(crs);
            for (FeatureSet set : answer.sets()) {
                GeoPackageTable table = new GeoPackageTable(file, names.claim(set.layer().localName()), new Contents(set, crs), crs);
                table.write();
                descriptions.write(file, table, set.layer(), crs);
            }
            file.commit();
        }
    }
}
