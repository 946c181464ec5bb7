package it.torinometropoli.gis.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** What the JSON API of the plan answers with. Texts are the official Italian ones. */
final class PlanView {

    private PlanView() {
    }

    @Schema(description = "An edition of the plan; approved_on and in_force_from are null when no source tells the day")
    record Edition(String code, String title, @JsonProperty("approved_on") LocalDate approvedOn, @JsonProperty("in_force_from") LocalDate inForceFrom,
            boolean current, Counts counts) {
    }

    @Schema(description = "How many of each the service knows of an edition")
    record Counts(int axes, int strategies, int actions, int projects, int indicators) {
    }

    @Schema(description = "An edition with its axes, strategies and actions")
    record Tree(String code, String title, @JsonProperty("approved_on") LocalDate approvedOn, boolean current, List<Axis> axes) {
    }

    record Axis(String code, String title, String description, List<Strategy> strategies) {
    }

    @Schema(description = "A strategy; projects are those of which no action is known")
    record Strategy(String code, String title, String description, List<Action> actions, List<ProjectTitle> projects) {
    }

    @Schema(description = "An action; places is the number of map features linked to it")
    record Action(String code, String title, int places, List<ProjectTitle> projects) {
    }

    @Schema(description = "A project; link_basis tells why it belongs to the action: cross_reference and layout are proven by the "
            + "monitoring report, wording rests on a shared wording only, null means that no action is known")
    record ProjectTitle(String id, String title, @JsonProperty("link_basis") String linkBasis) {
    }

    @Schema(description = "An action; title is a short form of description, the official text")
    record ActionSummary(String code, String title, String description, String axis, String strategy, int places) {
    }

    @Schema(description = "An action with all that is tied to it; indicators are those of its strategy, origins the actions of the edition before that it goes on with")
    record ActionDetail(String edition, String code, String title, String description, Heading axis, Heading strategy, int places,
            List<Project> projects, List<Indicator> indicators, List<Place> features, Succession succession, List<Relative> origins) {
    }

    @Schema(description = "What became of an action with the next edition: invariata, rinominata, unita, divisa or conclusa, and the actions that go on "
            + "with it; null while no edition follows")
    record Succession(String edition, String kind, String note, List<Relative> actions) {
    }

    @Schema(description = "An action of another edition; kind tells what became of an origin, and is null otherwise")
    record Relative(String edition, String code, String title, String kind) {
    }

    record Heading(String code, String title) {
    }

    @Schema(description = "A project that carries out a strategy, and the actions it is tied to for the reason in link_basis")
    record Project(String id, String strategy, List<String> actions, @JsonProperty("link_basis") String linkBasis, String title,
            String description, String programme, List<String> urls) {
    }

    @Schema(description = "A context indicator; value is the one that the plan's documents print, null when that is no single number, note then quotes it; values "
            + "are those measured and aimed at since, as far as an administrator has brought them")
    record Indicator(String id, String strategy, String name, String description, String source, BigDecimal value, String unit, int year,
            String note, List<IndicatorValue> values) {

        /** The latest value that is known: the last measured one unless the source's is later; null for none. */
        BigDecimal latest() {
            return values.stream().filter(measured -> measured.kind().equals(IndicatorValue.MEASURED))
                    .filter(measured -> Integer.parseInt(measured.period().substring(0, 4)) >= year).reduce((one, next) -> next)
                    .map(IndicatorValue::value).orElse(value);
        }
    }

    @Schema(description = "A value of an indicator that was brought after the plan's documents: kind is misura for what was measured, obiettivo for what is "
            + "aimed at; period is a year or a day")
    record IndicatorValue(String kind, String period, BigDecimal value, String unit, String source, String note) {

        static final String MEASURED = "misura";
    }

    @Schema(description = "An answer to the survey about the plan; percent of the base respondents to the question")
    record Answer(String section, String question, String answer, int percent, int base) {
    }

    @Schema(description = "A map feature linked to an action; id is its identifier in WFS, basis the condition of the rule or the reason "
            + "given by a person, reason the same in words, bbox west, south, east, north in degrees (WGS 84) or null without geometry")
    record Place(String layer, String id, String name, String comune, String relation, String basis, String reason, double[] bbox) {
    }
}
