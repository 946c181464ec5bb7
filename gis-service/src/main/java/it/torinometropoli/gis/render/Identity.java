package it.torinometropoli.gis.render;

/** A key that is equal only when it holds the same object; for objects whose own equality is deep and slow. */
final class Identity {

    private final Object object;

    Identity(Object object) {
        this.object = object;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identity identity && identity.object == object;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(object);
    }
}
