package it.torinometropoli.gis.proposal;

import org.springframework.context.ApplicationContext;

/** Proposals for tests of other packages. */
public final class TestProposals {

    private TestProposals() {
    }

    /**
     * A proposal of Ivrea with nothing missing.
     *
     * @param state its code
     * @return its number within the service
     */
    public static long in(String state, ApplicationContext service, int port) {
        return new ProposalStage(service, port).in(state);
    }
}
