package it.torinometropoli.gis.proposal;

import org.springframework.context.MessageSourceResolvable;

/** The name of a state, in the language of the message that names it. */
record StateName(ProposalState state) implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {"proposal.state." + state.code()};
    }
}
