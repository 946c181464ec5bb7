package it.torinometropoli.gis.geo;

/**
 * The way from one coordinate reference system in metres to another for many points: on squares of eight kilometres a polynomial of third
 * degree in each direction stands for the exact way. It is made when a first point falls into the square and only used when it agrees with
 * the exact way to a hundredth of a millimetre; in fact it does to some nanometres. Ten times faster than the exact way. The same point
 * always comes to the same place. Coordinates are x,y on both sides. Safe for use by many threads.
 */
public final class PolynomialTransform {

    private static final double SIDE = 8_192;
    private static final int NEIGHBOURS_BITS = 6;
    private static final int NEIGHBOURS = 1 << NEIGHBOURS_BITS;
    private static final double MOST_ERROR_METRES = 1e-5;
    private static final double METRES_IN_A_DEGREE = 1e5;

    private final CrsTransform exact;
    private final double mostError;
    /** Those used last of all squares that share a place in the table; threads may overwrite one another's, which are the same. */
    private final Square[] squares = new Square[NEIGHBOURS * NEIGHBOURS];

    private PolynomialTransform(CrsTransform exact, double mostError) {
        this.exact = exact;
        this.mostError = mostError;
    }

    /**
     * The way between two systems.
     *
     * @param from a system in metres
     * @throws IllegalStateException when the EPSG database knows no way between them
     */
    static PolynomialTransform between(Crs from, Crs to) {
        return new PolynomialTransform(CrsTransform.between(from, to), to.geographic() ? MOST_ERROR_METRES / METRES_IN_A_DEGREE : MOST_ERROR_METRES);
    }

    /**
     * Transforms flat coordinates x1, y1, x2, y2 … in place.
     *
     * @param points how many points to take from the start
     * @throws IllegalArgumentException when a coordinate lies outside what the projection can take
     */
    public void apply(double[] coordinates, int points) {
        if (exact.identity()) {
            return;
        }
        Square square = null;
        for (int at = 0; at < 2 * points; at += 2) {
            double column = floor(coordinates[at] / SIDE);
            double row = floor(coordinates[at + 1] / SIDE);
            if (square == null || square.column != column || square.row != row) {
                square = square(column, row);
            }
            square.apply(coordinates, at);
        }
    }

    /** As Math.floor, which the first of Java's compilers does not know to be one instruction. */
    private static double floor(double number) {
        double whole = (long) number;
        return number < whole ? whole - 1 : whole;
    }

    private Square square(double column, double row) {
        int place = ((int) column & NEIGHBOURS - 1) << NEIGHBOURS_BITS | (int) row & NEIGHBOURS - 1;
        Square square = squares[place];
        if (square == null || square.column != column || square.row != row) {
            square = new Square(column, row);
            squares[place] = square;
        }
        return square;
    }

    /** The way on one square. */
    private final class Square {

        private final double column;
        private final double row;
        /** Null where the exact way has to be taken. */
        private final BicubicPolynomial x;
        private final BicubicPolynomial y;

        Square(double column, double row) {
            this.column = column;
            this.row = row;
            BicubicPolynomial[] fitted = fit();
            this.x = fitted == null ? null : fitted[0];
            this.y = fitted == null ? null : fitted[1];
        }

        private BicubicPolynomial[] fit() {
            try {
                double[] nodes = exactly(BicubicPolynomial.NODES);
                BicubicPolynomial[] fitted = {BicubicPolynomial.through(nodes, 0), BicubicPolynomial.through(nodes, 1)};
                double[] checked = exactly(BicubicPolynomial.BETWEEN_NODES);
                return fitted[0].differs(checked, 0) < mostError && fitted[1].differs(checked, 1) < mostError ? fitted : null;
            } catch (IllegalArgumentException outside) {
                return null;
            }
        }

        /** The exact places of all pairs of positions along the sides, from -1 to 1. */
        private double[] exactly(double[] along) {
            double[] places = new double[2 * along.length * along.length];
            for (int i = 0; i < along.length; i++) {
                for (int j = 0; j < along.length; j++) {
                    places[2 * (i * along.length + j)] = (column + (1 + along[i]) / 2) * SIDE;
                    places[2 * (i * along.length + j) + 1] = (row + (1 + along[j]) / 2) * SIDE;
                }
            }
            exact.apply(places, places, along.length * along.length);
            return places;
        }

        void apply(double[] coordinates, int at) {
            if (x == null) {
                double[] point = {coordinates[at], coordinates[at + 1]};
                exact.apply(point, point, 1);
                coordinates[at] = point[0];
                coordinates[at + 1] = point[1];
                return;
            }
            double u = 2 * (coordinates[at] / SIDE - column) - 1;
            double v = 2 * (coordinates[at + 1] / SIDE - row) - 1;
            coordinates[at] = x.value(u, v);
            coordinates[at + 1] = y.value(u, v);
        }
    }
}
