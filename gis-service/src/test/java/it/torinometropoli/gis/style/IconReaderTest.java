package it.torinometropoli.gis.style;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;
import javax.swing.Icon;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IconReaderTest {

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='20' height='10' "
            + "viewBox='0 0 40 20'>%s</svg>";
    private static final String RED_LEFT_HALF = "<rect width='20' height='20' fill='#ff0000'/>";
    private static final int RED = 0xFFFF0000;

    @TempDir
    Path outside;
    private Path folder;
    private IconReader reader;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(outside.resolve("sld-styles"));
        reader = new IconReader(folder);
    }

    @Test
    void readsSvgInItsNaturalSize() throws IOException {
        write("icone/mezzo.svg", SVG.formatted(RED_LEFT_HALF));

        Icon icon = reader.read("icone/mezzo.svg");

        assertThat(icon.getIconWidth()).isEqualTo(20);
        assertThat(icon.getIconHeight()).isEqualTo(10);
        assertThat(paint(icon).getRGB(5, 5)).isEqualTo(RED);
        assertThat(paint(icon).getRGB(15, 5)).isZero();
    }

    @Test
    void readsPng() throws IOException {
        BufferedImage picture = new BufferedImage(7, 9, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(3, 4, RED);
        ImageIO.write(picture, "png", folder.resolve("punto.png").toFile());

        Icon icon = reader.read("punto.png");

        assertThat(icon.getIconWidth()).isEqualTo(7);
        assertThat(icon.getIconHeight()).isEqualTo(9);
        assertThat(paint(icon).getRGB(3, 4)).isEqualTo(RED);
    }

    @Test
    void readsEachIconOnce() throws IOException {
        write("mezzo.svg", SVG.formatted(RED_LEFT_HALF));

        assertThat(reader.read("mezzo.svg")).isSameAs(reader.read("mezzo.svg"));
    }

    @Test
    void drawsSvgWithADocumentTypeButWithoutItsEntities() throws IOException {
        write("tipo.svg", "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
                + SVG.formatted(RED_LEFT_HALF));

        assertThat(paint(reader.read("tipo.svg")).getRGB(5, 5)).isEqualTo(RED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>", "<!DOCTYPE svg [<!ENTITY a 'b'>]>"})
    void refusesSvgThatUsesEntities(String documentType) throws IOException {
        write("entita.svg", documentType + SVG.formatted("<text>&a;</text>"));

        assertThatIllegalArgumentException().isThrownBy(() -> reader.read("entita.svg")).withMessageContaining("entita.svg");
    }

    @Test
    void fetchesNothingThatSvgRefersTo() throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            BufferedImage secret = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
            Arrays.fill(((DataBufferInt) secret.getRaster().getDataBuffer()).getData(), Color.MAGENTA.getRGB());
            ImageIO.write(secret, "png", outside.resolve("segreto.png").toFile());
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            write("fuori.svg", ("<?xml-stylesheet href='%1$s/a.css'?>" + SVG.replace("%s", """
                    <style>@import url('%1$s/b.css');</style>
                    <image width='40' height='20' xlink:href='%1$s/c.png'/><image width='40' height='20' href='%2$s'/>
                    <use xlink:href='%1$s/d.svg#a'/><rect width='40' height='20' fill='url(%1$s/e.svg#a) none'/>""")).formatted(address,
                    outside.resolve("segreto.png").toUri()));

            BufferedImage picture = paint(reader.read("fuori.svg"));

            assertThat(fetched).hasValue(0);
            assertThat(picture.getRGB(0, 0, 20, 10, null, 0, 20)).doesNotContain(Color.MAGENTA.getRGB());
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../segreto.png", "/etc/hostname", "file:///etc/hostname", "http://example.org/a.png", "icone\\a.png", "a.png?b",
            "manca.png", "", "icone/", "collegamento.png", "testo.txt", "grande.png", "finto.png", "finto.svg"})
    void refusesWhatIsNoIconOfTheFolder(String name) throws IOException {
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", outside.resolve("segreto.png").toFile());
        Files.createSymbolicLink(folder.resolve("collegamento.png"), outside.resolve("segreto.png"));
        ImageIO.write(new BufferedImage(1025, 4, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("grande.png").toFile());
        write("testo.txt", "testo");
        write("finto.png", "testo");
        write("finto.svg", "testo");

        assertThatIllegalArgumentException().isThrownBy(() -> reader.read(name)).withMessageContaining(name);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedImage paint(Icon icon) {
        BufferedImage picture = new BufferedImage(icon.getIconWidth(), icon.getIconHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        icon.paintIcon(null, graphics, 0, 0);
        graphics.dispose();
        return picture;
    }
}
