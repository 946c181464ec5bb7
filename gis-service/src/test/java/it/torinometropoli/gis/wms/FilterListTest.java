package it.torinometropoli.gis.wms;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FilterListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "none", value = {
        "<F/>                        | <F/>",
        "(<F/>)                      | <F/>",
        "(<F/>)(<G/>)                | <F/>;<G/>",
        "( <F/> ) ( <G/> )           | <F/>;<G/>",
        "(<F/>)()                    | <F/>;",
        "()(<F/>)                    | ;<F/>",
        "(<F>(1)</F>)(<G>a)(b</G>)   | <F>(1)</F>;<G>a)(b</G>",
        "(<F/>)<G/>                  | (<F/>)<G/>",
        "(<F/>                       | (<F/>",
        "(x)(y)                      | (x)(y)"})
    void splitsDocumentsInParentheses(String text, String documents) {
        assertThat(FilterList.split(text)).isEqualTo(List.of(documents.split(";", -1)));
    }

    @ParameterizedTest
    @CsvSource({"'(',100000", "')',100000", "'()',100000", "'(<F> ) ',50000"})
    void takesTimeInProportionToTheText(String part, int times) {
        assertThat(FilterList.split("(" + part.repeat(times) + ")")).isNotEmpty();
    }
}
