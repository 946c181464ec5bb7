package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import it.torinometropoli.gis.loading.Finding.Level;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the small file that says which fields are which. */
final class MappingFile {

    private static final int LARGEST_KILOBYTES = 100;
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).build();

    private MappingFile() {
    }

    /**
     * Reads a mapping.
     *
     * @throws LoadRefusedException when it is wrong; the journal says what, and in which line
     * @throws IOException when it cannot be read
     */
    static FieldMapping read(Path file, LoadJournal journal) throws IOException {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_KILOBYTES * 1_000) {
            throw refused(Finding.of(Level.REFUSED, "mapping_missing", name, LARGEST_KILOBYTES), journal);
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = Misreading.utf8(bytes).orElseGet(() -> Misreading.windows(bytes));
        try {
            JsonNode tree = YAML.readTree(text);
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                throw refused(Finding.of(Level.REFUSED, "mapping_empty", name), journal);
            }
            return YAML.readValue(text, FieldMapping.class);
        } catch (JacksonException wrong) {
            throw refused(told(name, wrong), journal);
        }
    }

    private static LoadRefusedException refused(Finding why, LoadJournal journal) {
        journal.note(why);
        return new LoadRefusedException();
    }

    private static Finding told(String name, JacksonException wrong) {
        MappingProblem problem = problem(wrong);
        List<Object> values = new ArrayList<>(List.of(name, wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr()));
        values.addAll(problem.values());
        return Finding.of(Level.REFUSED, problem.code(), values.toArray());
    }

    private static MappingProblem problem(JacksonException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof MappingProblem own) {
                return own;
            }
        }
        if (wrong instanceof PropertyBindingException unknown) {
            return new MappingProblem("mapping_key", unknown.getPropertyName(), unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted()
                    .collect(Collectors.joining(", ")));
        }
        return wrong instanceof StreamReadException ? new MappingProblem("mapping_yaml") : MappingProblem.form(wrong.getPath().stream()
                .map(JacksonException.Reference::getPropertyName).filter(Objects::nonNull).collect(Collectors.joining(".")));
    }
}
