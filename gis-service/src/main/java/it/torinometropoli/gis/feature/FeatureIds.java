package it.torinometropoli.gis.feature;

/** The identifiers of a layer's features by position, and the way back from identifier to position. */
final class FeatureIds {

    private static final int NONE = 0;
    private static final int SPREAD = 0x9E3779B9;

    private final PackedTexts ids = new PackedTexts();
    /** Open addressing: one more than a position, 0 where there is none. Never more than half full. */
    private int[] slots = new int[64];

    /** Adds the identifier of the next feature; of equal ones, the first is found. */
    void add(String id) {
        if (2 * (ids.size() + 1) > slots.length) {
            slots = new int[2 * slots.length];
            for (int position = 0; position < ids.size(); position++) {
                enter(ids.get(position), position);
            }
        }
        enter(id, ids.size());
        ids.add(id);
    }

    String get(int position) {
        return ids.get(position);
    }

    int size() {
        return ids.size();
    }

    /** The position of an identifier, or -1. */
    int find(String id) {
        return slots[slot(id)] - 1;
    }

    void trim() {
        ids.trim();
    }

    private void enter(String id, int position) {
        int slot = slot(id);
        if (slots[slot] == NONE) {
            slots[slot] = position + 1;
        }
    }

    private int slot(String id) {
        int hash = id.hashCode() * SPREAD;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != NONE && !ids.get(slots[slot] - 1).equals(id)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
