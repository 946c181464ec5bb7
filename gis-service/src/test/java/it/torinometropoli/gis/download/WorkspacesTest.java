package it.torinometropoli.gis.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.settings.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkspacesTest {

    @TempDir
    Path folder;

    private Workspaces workspaces(int atOnce) {
        return new Workspaces(new Folders(".", folder.toString(), "", ""), new DownloadSettings(atOnce, DataSize.ofMegabytes(1)));
    }

    @Test
    void aFolderGoesWithAllThatItHolds() throws IOException {
        try (Workspace workspace = workspaces(1).open()) {
            Files.createDirectories(workspace.file("deep/deeper"));
            Files.writeString(workspace.file("deep/file"), "text");
        }

        try (Stream<Path> left = Files.list(folder.resolve("downloads"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void onlySoManyAreGivenAtOnce() throws IOException {
        Workspaces workspaces = workspaces(2);
        try (Workspace first = workspaces.open(); Workspace second = workspaces.open()) {
            assertThat(first.file("x")).isNotEqualTo(second.file("x"));
            assertThatThrownBy(workspaces::open).isInstanceOfSatisfying(OwsException.class,
                    refused -> assertThat(refused.code()).isEqualTo(ExceptionCode.BUSY));
        }
        workspaces.open().close();
    }

    @Test
    void aFileThatGrowsTooLargeIsRefusedWithItsBound() throws IOException {
        try (Workspace workspace = workspaces(1).open()) {
            workspace.check(1 << 20);
            assertThatThrownBy(() -> workspace.check((1 << 20) + 1)).isInstanceOf(OwsException.class).hasMessageContaining("1 MB");
        }
    }

    @Test
    void whatACrashLeftBehindIsRemovedAfterADay() throws IOException {
        Path old = Files.createDirectories(folder.resolve("downloads/file-old"));
        Path recent = Files.createDirectories(folder.resolve("downloads/file-recent"));
        Files.writeString(old.resolve("features.gpkg"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        workspaces(1);

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }
}
