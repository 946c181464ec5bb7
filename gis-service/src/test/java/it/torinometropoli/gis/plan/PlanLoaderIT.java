package it.torinometropoli.gis.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.settings.Folders;
import it.torinometropoli.gis.tabular.DataFileException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
class PlanLoaderIT {

    private static final String LAST_ACTION = "6.3.3";

    @TempDir
    private Path home;
    @Autowired
    private PlanLoader shipped;
    @Autowired
    private PlanTables tables;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private JdbcClient owner;

    private PlanLoader changed;
    private Path plan;

    @BeforeEach
    void startFromTheShippedFiles() throws IOException {
        plan = home.resolve("data").resolve("plan");
        FileSystemUtils.copyRecursively(Path.of("..", "data", "plan"), plan);
        changed = new PlanLoader(new Folders(home.toString(), home.toString(), "", ""), tables, transactions);
    }

    @AfterEach
    void restore() {
        owner.sql("DELETE FROM feature_action WHERE author = 'prova'").update();
        shipped.load();
    }

    @Test
    void loadsOnlyWhatHasChanged() throws IOException {
        assertThat(changed.load()).isFalse();

        replace("2024-2026/actions.csv", "monitoraggio ed aggiornamento continuo", "monitoraggio e aggiornamento continui");

        assertThat(changed.load()).isTrue();
        assertThat(changed.load()).isFalse();
    }

    @Test
    void keepsLinksWhenTheTextsOfAnEditionChange() throws IOException {
        link("2.2.2");
        replace("2024-2026/actions.csv", "2.2,2.2.2,", "2.2,2.2.2,Nuovo titolo: ");

        changed.load();

        assertThat(owner.sql("SELECT title FROM plan_action WHERE edition = '2024-2026' AND code = '2.2.2'").query(String.class).single())
                .startsWith("Nuovo titolo: ");
        assertThat(manualLinks()).isEqualTo(1);
    }

    @Test
    void removesAnActionThatIsGone() throws IOException {
        removeLastAction();

        changed.load();

        assertThat(countOfActions()).isEqualTo(112);
    }

    @Test
    void refusesToRemoveAnActionThatAPersonHasLinkedAPlaceTo() throws IOException {
        link(LAST_ACTION);
        removeLastAction();

        assertThatThrownBy(changed::load).isInstanceOf(DataFileException.class)
                .hasMessage(plan.resolve("2024-2026/actions.csv") + ": action 6.3.3 is gone, but people have linked places to it: 1");
        assertThat(countOfActions()).isEqualTo(113);
    }

    @Test
    void refusesToForgetAnEdition() throws IOException {
        replace("editions.csv", "2021-2023,Piano strategico metropolitano 2021-2023,,false,6,0,0,0,0,0\n", "");

        assertThatThrownBy(changed::load).isInstanceOf(DataFileException.class).hasMessage(plan.resolve("editions.csv")
                + ": edition 2021-2023 is in the database and not in the file; editions are kept, because links name their actions");
    }

    @Test
    void leavesTheDatabaseAsItWasWhenARowIsWrong() throws IOException {
        replace("2024-2026/actions.csv", "2.2,2.2.2,", "2.2,2.2.2,Nuovo titolo: ");
        replace("2024-2026/survey.csv", ",Comuni,45,200", ",Comuni,450,200");

        assertThatThrownBy(changed::load).isInstanceOf(DataFileException.class);
        assertThat(owner.sql("SELECT count(*) FROM plan_action WHERE title LIKE 'Nuovo%'").query(Integer.class).single()).isZero();
    }

    private void link(String action) {
        owner.sql("INSERT INTO feature_action (layer, feature_id, edition, action, relation, basis, author, created_on) "
                + "VALUES ('aree_dismesse', 'prova', '2024-2026', ?, 'oggetto', 'prova', 'prova', CURRENT_DATE)").param(action).update();
    }

    private int manualLinks() {
        return owner.sql("SELECT count(*) FROM feature_action WHERE author = 'prova'").query(Integer.class).single();
    }

    private int countOfActions() {
        return owner.sql("SELECT count(*) FROM plan_action WHERE edition = '2024-2026'").query(Integer.class).single();
    }

    private void removeLastAction() throws IOException {
        replace("editions.csv", "6,25,113,", "6,25,112,");
        Path actions = plan.resolve("2024-2026/actions.csv");
        Files.write(actions, Files.readAllLines(actions).stream().filter(line -> !line.startsWith("6.3," + LAST_ACTION + ",")).toList());
    }

    private void replace(String file, String old, String replacement) throws IOException {
        String content = Files.readString(plan.resolve(file));
        assertThat(content.contains(old)).as("%s holds: %s", file, old).isTrue();
        Files.writeString(plan.resolve(file), content.replace(old, replacement));
    }
}
