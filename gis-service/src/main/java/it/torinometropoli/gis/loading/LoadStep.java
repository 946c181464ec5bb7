package it.torinometropoli.gis.loading;

/** What a load is doing, in this order. */
public enum LoadStep {

    /** It waits for its turn: one load at a time on all instances. */
    WAIT(0, 0),
    /** The checksum is taken, and what is there now is put aside. */
    OPEN(0, 0.05),
    /** The file is read. */
    READ(0.05, 0.4),
    /** What was read is checked and compared with what is there. */
    CHECK(0.4, 0.6),
    /** It is written. */
    WRITE(0.6, 0.85),
    /** What follows from it is worked out, and what was there before is kept. */
    KEEP(0.85, 1);

    private final double from;
    private final double to;

    LoadStep(double from, double to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The share of the whole load that is done.
     *
     * @param done share of this step, from 0 to 1
     * @return from 0 to 1
     */
    public double ofAll(double done) {
        return from + (to - from) * Math.min(1, Math.max(0, done));
    }
}
