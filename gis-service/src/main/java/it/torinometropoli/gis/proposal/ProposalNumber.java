package it.torinometropoli.gis.proposal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of proposals as people write them. */
final class ProposalNumber {

    private static final Pattern WRITTEN = Pattern.compile("(?i)(?:CIRCA)?[\\s./_-]*(\\d{4})[\\s./_-]+0{0,8}(\\d{1,6})");

    private ProposalNumber() {
    }

    /**
     * The number that somebody means: capitals, separators, zeros in front and the word CIRCA may differ from how it was given.
     *
     * @return for example {@code CIRCA-2026-0001}; empty when the text is no such number
     */
    static Optional<String> of(String written) {
        Matcher number = WRITTEN.matcher(written.strip());
        return number.matches() ? Optional.of("CIRCA-%s-%04d".formatted(number.group(1), Integer.valueOf(number.group(2)))) : Optional.empty();
    }
}
