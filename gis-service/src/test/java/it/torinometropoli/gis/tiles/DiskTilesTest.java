package it.torinometropoli.gis.tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.tiles.DiskIndex.Name;
import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DiskTilesTest {

    private static final byte[] PICTURE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    private static final long FILE_BYTES = PICTURE.length + Long.BYTES;

    @TempDir
    private Path folder;

    @Test
    void outliveTheProcess() {
        keep(1_000, 1, "aa");

        try (DiskTiles later = new DiskTiles(folder, 1_000)) {
            assertThat(later.read(address(1), "aa")).hasValue(PICTURE);
            assertThat(later.read(address(1), "bb")).isEmpty();
            assertThat(later.read(address(2), "aa")).isEmpty();
            await().until(() -> later.holds(address(1), "aa"));
        }
    }

    /** What can have become of a file. */
    enum Damage {
        EMPTIED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CUT_SHORT {
            @Override
            void to(Path file) throws IOException {
                byte[] content = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(content, content.length - 1));
            }
        },
        ONE_BIT_TURNED {
            @Override
            void to(Path file) throws IOException {
                byte[] content = Files.readAllBytes(file);
                content[content.length - 3] ^= 4;
                Files.write(file, content);
            }
        },
        FILLED_WITH_ZEROS {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[(int) Files.size(file)]);
            }
        },
        ANOTHER_TILE {
            @Override
            void to(Path file) throws IOException {
                Path other = Name.of(address(2), "aa").in(file.getParent().getParent());
                Files.createDirectories(other.getParent());
                Files.move(file, other, StandardCopyOption.REPLACE_EXISTING);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsNoTileAndIsWrittenAgain(Damage damage) throws IOException {
        keep(1_000, 1, "aa");
        damage.to(Name.of(address(1), "aa").in(folder));

        try (DiskTiles tiles = new DiskTiles(folder, 1_000)) {
            assertThat(tiles.read(address(1), "aa")).isEmpty();
            assertThat(tiles.read(address(2), "aa")).isEmpty();
        }
        keep(1_000, 1, "aa");
        try (DiskTiles tiles = new DiskTiles(folder, 1_000)) {
            assertThat(tiles.read(address(1), "aa")).hasValue(PICTURE);
        }
    }

    @Test
    void whatAProcessDidNotFinishIsRemovedInTime() throws IOException {
        keep(1_000, 1, "aa");
        Path abandoned = Files.write(folder.resolve("abandoned" + DiskIndex.UNFINISHED), PICTURE);
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path inWork = Files.write(folder.resolve("in-work" + DiskIndex.UNFINISHED), PICTURE);

        new DiskTiles(folder, 1_000).close();

        assertThat(abandoned).doesNotExist();
        assertThat(inWork).exists();
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOne() {
        try (DiskTiles tiles = new DiskTiles(folder, 1_000)) {
            tiles.write(address(1), "aa", PICTURE);
            tiles.write(address(1), "bb", PICTURE);
        }

        assertThat(files()).extracting(file -> file.getFileName().toString()).singleElement().asString().endsWith("-bb");
    }

    @Test
    void thoseNotUsedLongestGoFirst() throws IOException {
        keep(3 * FILE_BYTES, 1, "aa");
        keep(3 * FILE_BYTES, 2, "aa");
        keep(3 * FILE_BYTES, 3, "aa");
        age(1, 3);
        age(2, 2);
        age(3, 1);
        try (DiskTiles tiles = new DiskTiles(folder, 3 * FILE_BYTES)) {
            assertThat(tiles.read(address(1), "aa")).isPresent();
        }

        keep(3 * FILE_BYTES, 4, "aa");

        try (DiskTiles tiles = new DiskTiles(folder, 3 * FILE_BYTES)) {
            assertThat(tiles.read(address(1), "aa")).isPresent();
            assertThat(tiles.read(address(2), "aa")).isEmpty();
            assertThat(tiles.read(address(3), "aa")).isPresent();
            assertThat(tiles.read(address(4), "aa")).isPresent();
        }
    }

    @Test
    void aSmallerBoundHoldsFromTheStart() {
        for (int column = 0; column < 10; column++) {
            keep(1_000, column, "aa");
        }

        new DiskTiles(folder, 4 * FILE_BYTES).close();

        assertThat(files()).hasSize(4);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNoFailure() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        try (DiskTiles tiles = new DiskTiles(file.resolve("tiles"), 1_000)) {
            tiles.write(address(1), "aa", PICTURE);
            assertThat(tiles.read(address(1), "aa")).isEmpty();
        }
    }

    private void keep(long mostBytes, int column, String version) {
        try (DiskTiles tiles = new DiskTiles(folder, mostBytes)) {
            tiles.write(address(column), version, PICTURE);
        }
    }

    private void age(int column, int hours) throws IOException {
        Files.setLastModifiedTime(Name.of(address(column), "aa").in(folder), FileTime.from(Instant.now().minus(Duration.ofHours(hours))));
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static TileAddress address(int column) {
        TileMatrix matrix = TileMatrixSet.GOOGLE_MAPS_COMPATIBLE.atZoom(10).orElseThrow();
        return new TileAddress(new TileLayer("prova", "prova", List.of()), new Tile(matrix, column, 0), TileFormat.PNG);
    }
}
