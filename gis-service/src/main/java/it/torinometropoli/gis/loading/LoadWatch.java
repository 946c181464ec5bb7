package it.torinometropoli.gis.loading;

/** Who has a load done, and is told how far it is. */
public interface LoadWatch {

    /** Whoever runs the command line, and sees nothing of it but its end. */
    LoadWatch COMMAND_LINE = new LoadWatch() {

        @Override
        public Long account() {
            return null;
        }

        @Override
        public void at(LoadStep step, double done) {
            // The report is all that the command line shows
        }
    };

    /** Number of the account that asked for it; null when it was no account. */
    Long account();

    /**
     * Takes note of how far it is; called often, on the thread of the load.
     *
     * @param done share of the step, from 0 to 1
     */
    void at(LoadStep step, double done);
}
