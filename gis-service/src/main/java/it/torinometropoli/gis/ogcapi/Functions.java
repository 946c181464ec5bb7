package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.filter.FilterFunctions;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.filter.FunctionFinder;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The functions that conditions may call (OGC 19-079r2, {@code /req/filter/get-functions-operation}). */
@Component
final class Functions implements ApiResource {

    private static final List<String> ANY = List.of("string", "number", "integer", "datetime", "boolean", "geometry");

    private final List<Described> functions;
    private final ApiAnswers answers;

    Functions(ApiAnswers answers) {
        this.answers = answers;
        FunctionFinder known = new FunctionFinder(null);
        this.functions = FilterFunctions.NAMES.stream().map(known::findFunctionDescription).map(Functions::described).toList();
    }

    /** A function: the types of its arguments and of its result. */
    record Described(String name, List<Argument> arguments, List<String> returns) {
    }

    /** An argument of a function. */
    record Argument(String title, List<String> type) {
    }

    @Override
    public ModelAndView answer(ApiExchange exchange) throws IOException {
        Representation wanted = exchange.wanted(Representation.JSON_AND_HTML);
        Map<String, List<Described>> document = Map.of("functions", functions);
        return wanted == Representation.HTML ? answers.page(exchange, "functions", document) : answers.json(exchange, wanted, document);
    }

    private static Described described(FunctionName function) {
        return new Described(function.getName(), function.getArguments().stream()
                .map(argument -> new Argument(argument.getName(), types(argument.getType()))).toList(), types(function.getReturn().getType()));
    }

    private static List<String> types(Class<?> type) {
        if (Geometry.class.isAssignableFrom(type)) {
            return List.of("geometry");
        }
        if (type == Integer.class || type == Long.class) {
            return List.of("integer");
        }
        if (Number.class.isAssignableFrom(type)) {
            return List.of("number");
        }
        if (type == Boolean.class) {
            return List.of("boolean");
        }
        if (Date.class.isAssignableFrom(type)) {
            return List.of("datetime");
        }
        return type == String.class ? List.of("string") : ANY;
    }
}
