package it.torinometropoli.gis.register;

import org.springframework.context.ApplicationContext;

/** Proposals to the register of dismissed areas, for tests of other packages. */
public final class TestAreaProposals {

    private TestAreaProposals() {
    }

    /**
     * A new area that its municipality has sent and nobody has looked at.
     *
     * @return its number
     */
    public static long sent(ApplicationContext service, int port) {
        return new RegisterStage(service, port).in("inviata");
    }
}
