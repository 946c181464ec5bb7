package it.torinometropoli.gis.geo;

/** A polynomial of third degree in each of two variables, which run from -1 to 1. */
final class BicubicPolynomial {

    /** Where the values of a function are needed along each variable: the zeros of the fourth Chebyshev polynomial. */
    static final double[] NODES = {node(0), node(1), node(2), node(3)};

    /** Where a polynomial through {@link #NODES} is furthest from its function along each variable. */
    static final double[] BETWEEN_NODES = {-1, -Math.sqrt(0.5), 0, Math.sqrt(0.5), 1};

    private static final int SIZE = 4;

    /** Of the first variable's powers, those of the second. */
    private final double[] coefficients;

    private BicubicPolynomial(double[] coefficients) {
        this.coefficients = coefficients;
    }

    private static double node(int number) {
        return Math.cos((2 * number + 1) * Math.PI / 8);
    }

    /**
     * The polynomial through a function's values.
     *
     * @param values two functions' values in turn at all pairs of {@link #NODES}, the second variable running faster
     * @param which of the two, 0 or 1
     */
    static BicubicPolynomial through(double[] values, int which) {
        double[] fitted = new double[SIZE * SIZE];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = values[2 * i + which];
        }
        for (int i = 0; i < SIZE; i++) {
            toPowers(fitted, SIZE * i, 1);
        }
        for (int j = 0; j < SIZE; j++) {
            toPowers(fitted, j, SIZE);
        }
        return new BicubicPolynomial(fitted);
    }

    /** Turns values at the nodes into coefficients of powers, by way of the coefficients of Chebyshev polynomials. */
    private static void toPowers(double[] values, int from, int step) {
        double[] chebyshev = new double[SIZE];
        for (int degree = 0; degree < SIZE; degree++) {
            for (int number = 0; number < SIZE; number++) {
                chebyshev[degree] += values[from + number * step] * Math.cos(degree * (2 * number + 1) * Math.PI / 8) * (degree == 0 ? 1 : 2) / SIZE;
            }
        }
        values[from] = chebyshev[0] - chebyshev[2];
        values[from + step] = chebyshev[1] - 3 * chebyshev[3];
        values[from + 2 * step] = 2 * chebyshev[2];
        values[from + 3 * step] = 4 * chebyshev[3];
    }

    /** The greatest difference to a function's values at all pairs of {@link #BETWEEN_NODES}, in the order of {@link #through}; not a number counts as infinite. */
    double differs(double[] values, int which) {
        double greatest = 0;
        int at = which;
        for (double u : BETWEEN_NODES) {
            for (double v : BETWEEN_NODES) {
                double difference = Math.abs(value(u, v) - values[at]);
                greatest = difference <= greatest ? greatest : Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
                at += 2;
            }
        }
        return greatest;
    }

    double value(double u, double v) {
        double[] c = coefficients;
        double constant = ((c[3] * v + c[2]) * v + c[1]) * v + c[0];
        double linear = ((c[7] * v + c[6]) * v + c[5]) * v + c[4];
        double square = ((c[11] * v + c[10]) * v + c[9]) * v + c[8];
        double cube = ((c[15] * v + c[14]) * v + c[13]) * v + c[12];
        return ((cube * u + square) * u + linear) * u + constant;
    }
}
