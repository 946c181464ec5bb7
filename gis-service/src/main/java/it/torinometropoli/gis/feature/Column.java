package it.torinometropoli.gis.feature;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;

/** The values of one attribute by position. Filled once, then only read. */
interface Column {

    /** Adds the value of the next feature, of the column's class or null. */
    void add(Object value);

    /** The value of a feature; null when it has none. */
    Object get(int position);

    /** No value has more letters as a text; {@link Integer#MAX_VALUE} where that is not known. */
    default int longest() {
        return Integer.MAX_VALUE;
    }

    /** The value of a feature as a number; not a number when it has none or is of another kind. */
    default double number(int position) {
        return Double.NaN;
    }

    /** Gives back the room that no value has taken. */
    void trim();

    /** An empty column for values of a class. */
    static Column of(Class<?> binding) {
        if (binding == String.class) {
            return new TextColumn();
        }
        if (binding == Integer.class) {
            return new Integers();
        }
        if (binding == Double.class) {
            return new Numbers();
        }
        if (binding == Date.class) {
            return new Days();
        }
        return new Objects();
    }

    /** Whole numbers. */
    final class Integers implements Column {

        private static final int LONGEST = 11;

        private final BitSet present = new BitSet();
        private int[] values = new int[16];
        private int size;

        @Override
        public void add(Object value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            if (value != null) {
                present.set(size);
                values[size] = (Integer) value;
            }
            size++;
        }

        @Override
        public Object get(int position) {
            return present.get(position) ? values[position] : null;
        }

        @Override
        public double number(int position) {
            return present.get(position) ? values[position] : Double.NaN;
        }

        @Override
        public int longest() {
            return LONGEST;
        }

        @Override
        public void trim() {
            values = Arrays.copyOf(values, size);
        }
    }

    /** Decimal numbers. */
    final class Numbers implements Column {

        private final BitSet present = new BitSet();
        private double[] values = new double[16];
        private int size;

        @Override
        public void add(Object value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            if (value != null) {
                present.set(size);
                values[size] = (Double) value;
            }
            size++;
        }

        @Override
        public Object get(int position) {
            return present.get(position) ? values[position] : null;
        }

        @Override
        public double number(int position) {
            return present.get(position) ? values[position] : Double.NaN;
        }

        @Override
        public void trim() {
            values = Arrays.copyOf(values, size);
        }
    }

    /** Days, as their number since 1970. */
    final class Days implements Column {

        private final Integers days = new Integers();

        @Override
        public void add(Object value) {
            days.add(value == null ? null : (int) ((Date) value).toLocalDate().toEpochDay());
        }

        @Override
        public Object get(int position) {
            Object day = days.get(position);
            return day == null ? null : Date.valueOf(LocalDate.ofEpochDay((Integer) day));
        }

        @Override
        public void trim() {
            days.trim();
        }
    }

    /** Values of other classes, as they are. */
    final class Objects implements Column {

        private final ArrayList<Object> values = new ArrayList<>();

        @Override
        public void add(Object value) {
            values.add(value);
        }

        @Override
        public Object get(int position) {
            return values.get(position);
        }

        @Override
        public void trim() {
            values.trimToSize();
        }
    }
}
