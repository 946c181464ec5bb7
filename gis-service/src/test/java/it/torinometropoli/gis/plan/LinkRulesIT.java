package it.torinometropoli.gis.plan;

import java.util.List;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.database.InstanceLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** On the shipped layers, whose rules have been evaluated when the service started. */
@IntegrationTest
class LinkRulesIT {

    @Autowired
    private LinkRules rules;
    @Autowired
    private InstanceLock instances;
    @Autowired
    private JdbcClient owner;

    @AfterEach
    void restore() {
        owner.sql("DELETE FROM feature_action WHERE author = 'prova'").update();
        rules.evaluate();
    }

    @Test
    void keepsRuleAuthorAndDateWithEveryLink() {
        assertThat(owner.sql("SELECT count(*) FROM feature_action WHERE layer = 'aree_dismesse' AND action = '2.2.2' "
                + "AND edition = '2024-2026' AND basis = 'INCLUDE' AND author = 'regola' AND created_on IS NOT NULL")
                .query(Integer.class).single()).isEqualTo(59);
        assertThat(owner.sql("SELECT DISTINCT basis FROM feature_action WHERE layer = 'aree_dismesse' AND action = '2.2.1'")
                .query(String.class).list()).containsExactly("contaminazione = 'sito_orfano'");
    }

    @Test
    void changesNothingWhenEvaluatedAgain() {
        List<?> before = links();

        assertThat(rules.evaluate()).isFalse();
        assertThat(links()).isEqualTo(before);
    }

    @Test
    void makesALinkThatIsMissing() {
        List<?> before = links();
        undisturbed(() -> {
            owner.sql("DELETE FROM feature_action WHERE layer = 'aree_dismesse' AND feature_id = 'AD-001' AND action = '2.2.2'").update();

            assertThat(rules.evaluate()).isTrue();
        });
        assertThat(links()).isEqualTo(before);
    }

    @Test
    void renewsALinkWhoseRuleHasChanged() {
        List<?> before = links();
        undisturbed(() -> {
            owner.sql("UPDATE feature_action SET basis = 'nome IS NOT NULL' WHERE layer = 'aree_dismesse' AND feature_id = 'AD-001' "
                    + "AND action = '2.2.2'").update();

            assertThat(rules.evaluate()).isTrue();
        });
        assertThat(links()).isEqualTo(before);
    }

    @Test
    void removesALinkByRuleThatNoRuleCallsForAndKeepsThoseMadeByPeople() {
        undisturbed(() -> {
            insert("aree_dismesse", "6.3.1", "regola");
            insert("aree_dismesse", "6.3.2", "prova");

            assertThat(rules.evaluate()).isTrue();
        });
        assertThat(owner.sql("SELECT author FROM feature_action WHERE feature_id = 'AD-001' AND action IN ('6.3.1', '6.3.2')")
                .query(String.class).list()).containsExactly("prova");
    }

    @Test
    void leavesLinksOfLayersThatItDoesNotPublishToOtherInstances() {
        insert("layer_of_another_catalogue", "6.3.1", "regola");

        assertThat(rules.evaluate()).isFalse();
    }

    @Test
    void leavesToPeopleALinkThatARuleCallsForToo() {
        owner.sql("UPDATE feature_action SET author = 'prova', basis = 'sopralluogo' WHERE layer = 'aree_dismesse' "
                + "AND feature_id = 'AD-001' AND action = '2.2.2'").update();

        assertThat(rules.evaluate()).isFalse();
    }

    /** Before this or another instance notices the change and evaluates the rules itself. */
    private void undisturbed(Runnable work) {
        instances.run(work);
    }

    private void insert(String layer, String action, String author) {
        owner.sql("INSERT INTO feature_action (layer, feature_id, edition, action, relation, basis, author, created_on) "
                + "VALUES (?, 'AD-001', '2024-2026', ?, 'oggetto', 'prova', ?, CURRENT_DATE)")
                .params(layer, action, author).update();
    }

    private List<?> links() {
        return owner.sql("SELECT * FROM feature_action ORDER BY layer, feature_id, edition, action").query().listOfRows();
    }
}
