package it.torinometropoli.gis.plan;

import java.util.Comparator;
import java.util.List;

/** The parts of the plan that a reader may have meant with a code that is not there. */
final class NearActions {

    private static final int MOST = 8;

    private NearActions() {
    }

    /** The parts whose codes begin with the same digits, as many of them as any part has; none when no code begins with the first. */
    static List<PlanPart> of(String asked, List<PlanPart> parts) {
        String digits = digits(asked);
        int best = parts.stream().mapToInt(part -> alike(digits, digits(part.code()))).max().orElse(0);
        return best == 0 ? List.of() : parts.stream().filter(part -> alike(digits, digits(part.code())) == best)
                .sorted(Comparator.comparingInt(part -> Math.abs(last(digits) - last(digits(part.code()))))).limit(MOST)
                .sorted(Comparator.comparingInt(parts::indexOf)).toList();
    }

    private static String digits(String code) {
        return code.replaceAll("\\D", "");
    }

    private static int last(String digits) {
        return digits.charAt(digits.length() - 1);
    }

    private static int alike(String one, String other) {
        int position = 0;
        while (position < Math.min(one.length(), other.length()) && one.charAt(position) == other.charAt(position)) {
            position++;
        }
        return position;
    }
}
