package it.torinometropoli.gis.vectortiles;

import java.util.List;
import java.util.stream.IntStream;

import it.torinometropoli.gis.vectortiles.Thinning.Box;
import it.torinometropoli.gis.vectortiles.Thinning.Smallest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which features a tile shows that would hold too many. A unit is a metre here, the first pixel eight. */
class ThinningTest {

    private static final double UNIT = 1;

    @Test
    void keepsAllThatFit() {
        assertThat(squares(100, 100, Smallest.ANY)).hasSize(100);
    }

    @Test
    void keepsTheFirstOfSmallOnesInEachPixelAndAllLargeOnes() {
        Thinning<String> thinning = new Thinning<>(3, UNIT, Smallest.ANY);
        thinning.add("a", square(100, 100, 50));
        thinning.add("a too", square(200, 200, 50));
        thinning.add("large", square(100, 100, 1000));
        thinning.add("b", square(900, 100, 50));
        thinning.add("b too", square(1000, 200, 50));

        assertThat(thinning.kept()).containsExactly("a", "large", "b");
    }

    @Test
    void doublesThePixelUntilTheRestFitsAndSpreadsWhatIsKept() {
        List<Integer> kept = squares(10_000, 700, Smallest.ANY);

        assertThat(kept).hasSize(625).isSorted();
        assertThat(kept.stream().map(i -> i % 100 / 25 + 4 * (i / 100 / 25)).distinct()).hasSize(16);
    }

    @Test
    void cutsWhatIsTooLargeToGiveWay() {
        Thinning<Integer> thinning = new Thinning<>(5, UNIT, Smallest.ANY);
        IntStream.range(0, 20).forEach(i -> thinning.add(i, square(0, 0, 10_000_000)));

        assertThat(thinning.kept()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void leavesOutWhatIsSmallerThanAUnitButNoPoints() {
        Thinning<String> thinning = new Thinning<>(100, UNIT, Smallest.A_UNIT);
        thinning.add("point", square(0, 0, 0));
        thinning.add("small", square(0, 0, 99));
        thinning.add("long", new Box(0, 0, 100, 5));
        thinning.add("large", square(0, 0, 100));

        assertThat(thinning.kept()).containsExactly("point", "long", "large");
    }

    /** Squares of 4 m side by side in rows of 100, from the lower left. */
    private static List<Integer> squares(int count, int limit, Smallest smallest) {
        Thinning<Integer> thinning = new Thinning<>(limit, UNIT, smallest);
        IntStream.range(0, count).forEach(i -> thinning.add(i, square(400 * (i % 100), 400 * (i / 100), 390)));
        return thinning.kept();
    }

    private static Box square(long x, long y, long side) {
        return new Box(x, y, x + side, y + side);
    }
}
