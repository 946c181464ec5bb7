package it.torinometropoli.gis.render;

/**
 * A part of the heap for things that are kept. The caches together leave room for work also where the heap is small.
 *
 * @param divisor the heap is divided by it
 */
record HeapPart(int divisor) {

    /**
     * How many things the part holds.
     *
     * @param bytes of one of them
     */
    long holds(int bytes) {
        return Runtime.getRuntime().maxMemory() / divisor / bytes;
    }

    /**
     * The same, but never more than are of use.
     *
     * @param bytes of one of them
     * @param useful as many as are asked for again
     */
    long holds(int bytes, long useful) {
        return Math.min(useful, holds(bytes));
    }
}
