package it.torinometropoli.gis.identity;

import it.torinometropoli.gis.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class OrganisationsIT {

    @Autowired
    private Organisations organisations;
    @Autowired
    private MunicipalOrganisations municipal;
    @Autowired
    private JdbcClient owner;

    @AfterEach
    void restore() {
        owner.sql("UPDATE municipality SET nome = 'Agliè' WHERE codice_istat = '001001'").update();
        owner.sql("DELETE FROM organisation WHERE municipality = '999999'").update();
        municipal.keepInStep();
    }

    @Test
    void everyMunicipalityHasOneAndSoHasTheMetropolitanCity() {
        assertThat(organisations.all()).filteredOn(organisation -> organisation.kind() == OrganisationKind.COMUNE).hasSize(312);
        assertThat(organisations.all()).filteredOn(organisation -> organisation.kind() == OrganisationKind.CITTA_METROPOLITANA)
                .extracting(Organisation::name).containsExactly("Città metropolitana di Torino");
        assertThat(organisations.ofMunicipality("001272")).get().extracting(Organisation::name).isEqualTo("Comune di Torino");
        assertThat(organisations.ofMunicipality("000000")).isEmpty();
    }

    @Test
    void theyFollowTheMunicipalities() {
        Organisation before = organisations.ofMunicipality("001001").orElseThrow();
        owner.sql("UPDATE municipality SET nome = 'Agliè (prova)' WHERE codice_istat = '001001'").update();
        owner.sql("INSERT INTO organisation (kind, name, municipality) VALUES ('COMUNE', 'Comune che non c’è più', '999999')").update();

        municipal.keepInStep();

        assertThat(organisations.byId(before.id())).get().extracting(Organisation::name).isEqualTo("Comune di Agliè (prova)");
        assertThat(organisations.ofMunicipality("999999")).isEmpty();
    }
}
