package it.torinometropoli.gis.loading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import it.torinometropoli.gis.plan.PlanContent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;

/**
 * A made next edition of the plan, of the shipped one: 2.2.2 becomes 2.2.1 under another title, 2.2.1 and 2.2.4 are merged into 2.2.3, 2.2.3 and 6.3.3
 * end, 2.1.1 is split into 2.1.7 and 2.1.8, 2.1.1 and 2.2.2 are new actions, all others go on as they are.
 */
public final class MadeEdition {

    /** Its code. */
    public static final String CODE = "2027-2029";
    /** That of the shipped one. */
    public static final String BEFORE = "2024-2026";
    /** The title of the action that goes on with 2.2.2. */
    public static final String RENAMED = "Censire le aree produttive dismesse con i comuni";
    /** The title of what has the code 2.2.2 now. */
    public static final String NEW_OF_OLD_CODE = "Aprire un laboratorio di esempio";

    private static final Path SHIPPED = Path.of("..", "data", "plan", BEFORE);
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<String> GONE = List.of("2.1.1", "2.2.1", "2.2.2", "2.2.3", "2.2.4", "6.3.3");

    private final Map<String, String> files = new LinkedHashMap<>();

    /** Makes it. */
    public MadeEdition() {
        files.put("edizione.csv", "code,title,approved_on,in_force_from\n" + CODE + ",Piano strategico di esempio " + CODE + ",2026-07-15,2026-09-01\n");
        files.put("axes.csv", shipped("axes.csv"));
        files.put("strategies.csv", shipped("strategies.csv"));
        files.put("actions.csv", actions());
        files.put("corrispondenze.csv", successions());
    }

    private static String shipped(String file) {
        try {
            return Files.readString(SHIPPED.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<CSVRecord> rows() {
        try {
            return FORMAT.parse(new StringReader(shipped("actions.csv"))).getRecords();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String actions() {
        List<String> lines = new ArrayList<>(List.of("strategy,code,title,description"));
        rows().stream().filter(row -> !GONE.contains(row.get("code"))).forEach(row -> lines.add(line(row.get("strategy"), row.get("code"), row.get("title"),
                row.get("description"))));
        lines.add(line("2.1", "2.1.1", "Inventare un orto di esempio", "Inventare un orto di esempio in ogni comune."));
        lines.add(line("2.1", "2.1.7", "Collegare le aree protette", "Collegare le aree protette in una rete di esempio."));
        lines.add(line("2.1", "2.1.8", "Proteggere le specie", "Proteggere le specie di esempio."));
        lines.add(line("2.2", "2.2.1", RENAMED, RENAMED + " in una banca dati di esempio."));
        lines.add(line("2.2", "2.2.2", NEW_OF_OLD_CODE, NEW_OF_OLD_CODE + ", aperto a tutti."));
        lines.add(line("2.2", "2.2.3", "Bonificare e riusare", "Bonificare e riusare le aree di esempio."));
        return String.join("\n", lines) + "\n";
    }

    private static String successions() {
        Map<String, String> changed = Map.of("2.1.1", "divisa,2.1.7;2.1.8,Con la rete ecologica", "2.2.1", "unita,2.2.3,", "2.2.4", "unita,2.2.3,", "2.2.2",
                "rinominata,2.2.1,", "2.2.3", "conclusa,,Gli usi temporanei sono ordinari", "6.3.3", "conclusa,,");
        List<String> lines = new ArrayList<>(List.of("azione,tipo,nuove,nota"));
        rows().forEach(row -> lines.add(row.get("code") + "," + changed.getOrDefault(row.get("code"), "invariata," + row.get("code") + ",")));
        return String.join("\n", lines) + "\n";
    }

    /** The actions of the shipped edition. */
    static List<PlanContent.Action> before() {
        return rows().stream().map(row -> new PlanContent.Action(row.get("code"), row.get("strategy"), row.get("title"), row.get("description"))).toList();
    }

    private static String line(String... values) {
        return CSVFormat.RFC4180.format((Object[]) values);
    }

    /** The same with a file changed; a change to null leaves it out. */
    MadeEdition with(String file, UnaryOperator<String> change) {
        String content = change.apply(files.getOrDefault(file, ""));
        if (content == null) {
            files.remove(file);
        } else {
            files.put(file, content);
        }
        return this;
    }

    /** The files in a folder of a ZIP archive. */
    byte[] zip() {
        return zip(StandardCharsets.UTF_8);
    }

    byte[] zip(Charset charset) {
        return zip(charset, StandardCharsets.UTF_8);
    }

    byte[] zip(Charset charset, Charset ofNames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, ofNames)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("città/" + file.getKey()));
                zip.write(file.getValue().getBytes(charset));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Loads it into a service, or tries to. */
    LoadReport load(ApplicationContext service, byte[] zip, boolean trial) {
        try {
            Path file = Files.write(Files.createTempFile("edition", ".zip"), zip);
            try {
                LoadRequest.Origin origin = new LoadRequest.Origin("Prova", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", null, null, null);
                return service.getBean(Loads.class).load(new LoadRequest(Dataset.PLAN, file, "edizione.zip", origin, "test", trial), Locale.ITALIAN);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Loads it into a service and waits until the service shows it. */
    public static LoadReport inForce(ApplicationContext service) {
        MadeEdition edition = new MadeEdition();
        LoadReport report = edition.load(service, edition.zip(), false);
        shown(service, "2.2.1");
        return report;
    }

    /** Takes it back and waits until the service shows what was there before. */
    public static void undone(ApplicationContext service) {
        service.getBean(Loads.class).undo(Dataset.PLAN, Locale.ITALIAN);
        shown(service, "2.2.2");
    }

    /** Once the layers are read again, so is everything that is made of them. */
    private static void shown(ApplicationContext service, String action) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ServedActions.of(service).contains(action));
    }
}
