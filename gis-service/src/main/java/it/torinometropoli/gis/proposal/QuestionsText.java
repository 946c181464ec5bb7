package it.torinometropoli.gis.proposal;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Questions as the mail and the history tell them. */
final class QuestionsText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);
    private static final int LONGEST = 4_000;

    private QuestionsText() {
    }

    /** The day by which answers are asked for, and the questions, each on a line; bounded. */
    static String of(ProposalReview.Request request) {
        String text = "Entro il " + DAY.format(request.dueOn()) + ":\n"
                + request.questions().stream().map(asked -> "- " + asked.question()).collect(Collectors.joining("\n"));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
