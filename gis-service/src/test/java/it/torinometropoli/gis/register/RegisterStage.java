package it.torinometropoli.gis.register;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The people of the tests of the register, proposals in any state brought there through HTTP, and the way back to the shipped areas. */
final class RegisterStage {

    static final String TORINO = "001272";
    static final String SHAPE = "45.0801, 7.6601\n45.0801, 7.6622\n45.0790, 7.6622\n45.0790, 7.6601";

    final Map<String, AreaClient> people = new LinkedHashMap<>();
    private final ApplicationContext service;
    private final JdbcClient owner;

    RegisterStage(ApplicationContext service, int port) {
        this.service = service;
        this.owner = service.getBean(JdbcClient.class);
        TestMembers.make(service, "registra.torino@example.org", TORINO, Role.COMPILER);
        TestMembers.make(service, "registra.chivasso@example.org", "001082", Role.COMPILER);
        TestMembers.make(service, "custode@example.org", null, Role.REGISTER_KEEPER);
        TestMembers.make(service, "custode.due@example.org", null, Role.REGISTER_KEEPER);
        TestMembers.make(service, "non.registra@example.org", null, Role.REVIEWER);
        people.put("compiler", signedIn(port, "registra.torino@example.org"));
        people.put("other", signedIn(port, "registra.chivasso@example.org"));
        people.put("keeper", signedIn(port, "custode@example.org"));
        people.put("second", signedIn(port, "custode.due@example.org"));
        people.put("reviewer", signedIn(port, "non.registra@example.org"));
        people.put("nobody", new AreaClient(port));
    }

    AreaClient person(String who) {
        return people.get(who);
    }

    /** The fields of a form without mistakes, with others instead or besides. */
    static String[] fields(String... others) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("nome", "Officine di prova", "uso_precedente", "officina", "settore", "meccanica",
                "stato_codice", "dismessa", "stato", "chiusa, in attesa di un uso", "contaminazione", "sospetta", "area_m2", "20500,5",
                "fonte", "Comune di Torino, sopralluogo", "data_fonte", "2026-10-12"));
        for (int field = 0; field < others.length; field += 2) {
            fields.put(others[field], others[field + 1]);
        }
        return fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray(String[]::new);
    }

    /** The fields of a form for a new area. */
    static String[] newArea(String... others) {
        return fields(Stream.concat(Stream.of("forma", SHAPE, "qualita_geometria", "indicativa"), Stream.of(others)).toArray(String[]::new));
    }

    /** Sends a new area. */
    long sent(String name) {
        return number(person("compiler").post("/registro/nuova", newArea("nome", name)));
    }

    /** Sends the correction of an area. */
    long correction(String area, String... others) {
        return number(person("compiler").post("/registro/aree/" + area + "/correzione", fields(others)));
    }

    /** A proposal for a new area in a state. */
    long in(String state) {
        long id = sent("Officine di prova");
        switch (state) {
            case "restituita" -> done(person("keeper").post(path(id) + "/restituzione", decision(id, "motivo", "Manca la fonte.")));
            case "accolta" -> done(accept(id, "keeper"));
            case "ritirata" -> done(person("compiler").post(path(id) + "/ritiro", decision(id)));
            default -> { }
        }
        assertThat(state(id)).isEqualTo(state);
        return id;
    }

    Answer accept(long id, String keeper) {
        return person(keeper).post(path(id) + "/accolta", decision(id));
    }

    /** A report that nobody has looked at, or that was passed on. */
    long report(String area, String state) {
        service.getBean(AreaReports.class).add(area, "Qualcosa non torna qui.", null);
        long id = owner.sql("SELECT max(id) FROM register_report").query(Long.class).single();
        if (state.equals("inoltrata")) {
            done(person("keeper").post("/registro/segnalazioni/" + id + "/inoltro"));
        }
        return id;
    }

    /** What a form about a proposal sends: the revision and version that are there now. */
    String[] decision(long id, String... others) {
        String version = owner.sql("SELECT coalesce((SELECT max(v.number) FROM register_version v WHERE v.area = p.area AND p.based_on IS NOT NULL), 0) "
                + "FROM register_proposal p WHERE p.id = ?").param(id).query(String.class).single();
        String revision = owner.sql("SELECT revision FROM register_proposal WHERE id = ?").param(id).query(String.class).single();
        return Stream.concat(Stream.of("revisione", revision, "versione", version), Stream.of(others)).toArray(String[]::new);
    }

    String state(long id) {
        return owner.sql("SELECT state FROM register_proposal WHERE id = ?").param(id).query(String.class).single();
    }

    String area(long id) {
        return owner.sql("SELECT area FROM register_proposal WHERE id = ?").param(id).query(String.class).single();
    }

    static String path(long id) {
        return "/registro/proposte/" + id;
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        assertThat(answer.header("Location")).doesNotContain("/accedi");
        return answer;
    }

    /** The features of the layer as the service has them now. */
    FeatureSource features() {
        Layer layer = service.getBean(Catalog.class).layer(RegisterHistory.LAYER).orElseThrow();
        return service.getBean(FeatureSources.class).of(layer);
    }

    /** Publishes the shipped areas again, which other tests count. The register remembers that too. */
    void restore() {
        owner.sql("DELETE FROM place_municipality WHERE feature_id LIKE 'AD-R%'").update();
        owner.sql("DELETE FROM dismissed_site WHERE id LIKE 'AD-R%'").update();
        for (String column : Stream.concat(AreaState.COLUMNS.stream(), Stream.of("geom")).toList()) {
            owner.sql("UPDATE dismissed_site SET %1$s = (SELECT v.%1$s FROM register_version v WHERE v.area = dismissed_site.id AND v.number = 1)"
                    .formatted(column)).update();
        }
        service.getBean(RegisterInStep.class).inPlace();
        List<String> shipped = owner.sql("SELECT nome FROM dismissed_site ORDER BY nome").query(String.class).list();
        await().atMost(Duration.ofSeconds(30)).until(() -> shipped.equals(names()));
    }

    private List<String> names() {
        try (Stream<SimpleFeature> found = features().features(FeatureQuery.ALL)) {
            return found.map(feature -> (String) feature.getAttribute("nome")).sorted().toList();
        }
    }

    private static AreaClient signedIn(int port, String email) {
        return AreaClient.signedIn(port, email, TestMembers.PASSWORD);
    }

    private static long number(Answer answer) {
        done(answer);
        return Long.parseLong(answer.header("Location").replaceFirst(".*/proposte/(\\d+).*", "$1"));
    }
}
