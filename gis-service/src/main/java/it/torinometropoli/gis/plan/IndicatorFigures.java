package it.torinometropoli.gis.plan;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Context indicators as a page shows them: a table of all, and a chart of those that can be compared. */
final class IndicatorFigures {

    private static final String PERCENT = "%";
    private static final double WHOLE = 100;
    private static final int DECIMALS = 4;
    private static final int YEAR = 4;

    private final List<PlanView.Indicator> indicators;
    private final Locale locale;

    IndicatorFigures(List<PlanView.Indicator> indicators, Locale locale) {
        this.indicators = indicators;
        this.locale = locale;
    }

    /** All of them, in the order of the plan. */
    public List<PlanView.Indicator> all() {
        return indicators;
    }

    /** A value as a reader of the language writes it, without its unit; null when the source prints no single number. */
    public String text(PlanView.Indicator indicator) {
        return text(indicator.value());
    }

    /** The same of a value that was measured or is aimed at. */
    public String text(PlanView.IndicatorValue value) {
        return text(value.value());
    }

    /** Its year, or its day as a reader of the language writes it. */
    public String period(PlanView.IndicatorValue value) {
        return value.period().length() == YEAR ? value.period()
                : LocalDate.parse(value.period()).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }

    /** Whether any value of them was brought after the plan's documents. */
    public boolean isMeasured() {
        return indicators.stream().anyMatch(indicator -> !indicator.values().isEmpty());
    }

    private String text(BigDecimal value) {
        if (value == null) {
            return null;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value);
    }

    /** Those that are percentages on one scale from 0 to 100, as other units cannot be compared; null when there are none. */
    public BarChart percentages() {
        List<PlanView.Indicator> shares = indicators.stream().filter(indicator -> PERCENT.equals(indicator.unit()) && indicator.latest() != null
                && indicator.latest().signum() >= 0 && indicator.latest().doubleValue() <= WHOLE).toList();
        return shares.isEmpty() ? null : new BarChart.Scale<PlanView.Indicator>(PlanView.Indicator::name,
                indicator -> indicator.latest().doubleValue(), indicator -> text(indicator.latest()) + " %").chart(shares, WHOLE);
    }
}
