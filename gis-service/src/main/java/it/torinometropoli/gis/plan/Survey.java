package it.torinometropoli.gis.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The answers to the survey about an edition, by section and question.
 *
 * @param sections in the order of the survey
 */
record Survey(List<Section> sections) {

    private static final double WHOLE = 100;

    /** What the sections about carrying the plan out have in their title. */
    private static final String CARRYING_OUT = "attuazione";

    /** A part of the questionnaire. */
    record Section(String title, List<Question> questions) {
    }

    /**
     * A question.
     *
     * @param base number of those who answered
     * @param answers in the order of the survey
     */
    record Question(String text, int base, List<PlanView.Answer> answers) {

        /** The shares of the answers on a scale from 0 to 100 %. */
        public BarChart chart() {
            return new BarChart.Scale<PlanView.Answer>(PlanView.Answer::answer, PlanView.Answer::percent, answer -> answer.percent() + " %")
                    .chart(answers, WHOLE);
        }
    }

    static Survey of(List<PlanView.Answer> answers) {
        return new Survey(grouped(answers, PlanView.Answer::section).entrySet().stream()
                .map(section -> new Section(section.getKey(), questions(section.getValue()))).toList());
    }

    /** The questions about the plan being carried out; none when the survey has no such section. */
    List<Question> aboutCarryingOut() {
        return sections.stream().filter(section -> section.title().contains(CARRYING_OUT)).flatMap(section -> section.questions().stream()).toList();
    }

    private static List<Question> questions(List<PlanView.Answer> answers) {
        return grouped(answers, PlanView.Answer::question).entrySet().stream()
                .map(question -> new Question(question.getKey(), question.getValue().get(0).base(), question.getValue())).toList();
    }

    private static Map<String, List<PlanView.Answer>> grouped(List<PlanView.Answer> answers,
            Function<PlanView.Answer, String> property) {
        return answers.stream().collect(Collectors.groupingBy(property, LinkedHashMap::new, Collectors.toList()));
    }
}
