package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The JSON object of a request; every member that is asked for is checked. */
final class RequestDocument {

    private static final int MOST_BYTES = 2_000_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final BigDecimal MOST = new BigDecimal("100000000000");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|\\p{Cs}");

    private final JsonNode object;

    private RequestDocument(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads the body of a request.
     *
     * @throws ProposalProblem when it is too large (413) or no JSON object (400)
     */
    static RequestDocument of(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw ProposalProblem.tooLarge("proposal.problem.large", MOST_BYTES);
        }
        try {
            JsonNode read = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            if (read.isObject()) {
                return new RequestDocument(read);
            }
        } catch (JacksonException notJson) {
            throw ProposalProblem.wrong("proposal.problem.json");
        }
        throw ProposalProblem.wrong("proposal.problem.json");
    }

    /** A part, which may be missing. */
    JsonNode part(String name) {
        JsonNode part = object.get(name);
        return part == null ? MissingNode.getInstance() : part;
    }

    /** A whole number, not negative. */
    int number(String name) {
        JsonNode part = part(name);
        if (!part.isIntegralNumber() || !part.canConvertToInt() || part.asInt() < 0) {
            throw wrong(name, "proposal.problem.number");
        }
        return part.asInt();
    }

    /** A number of something, or null. */
    Long identifier(String name) {
        JsonNode part = part(name);
        if (part.isMissingNode() || part.isNull()) {
            return null;
        }
        if (!part.isIntegralNumber() || !part.canConvertToLong()) {
            throw wrong(name, "proposal.problem.number");
        }
        return part.asLong();
    }

    /** An amount with two decimals at most; null when there is none. */
    BigDecimal amount(String name) {
        JsonNode part = part(name);
        if (part.isMissingNode() || part.isNull()) {
            return null;
        }
        if (part.isNumber() && part.decimalValue().abs().compareTo(MOST) <= 0 && part.decimalValue().stripTrailingZeros().scale() <= 2) {
            return part.decimalValue().setScale(2);
        }
        throw wrong(name, "proposal.problem.amount");
    }

    /** A text, stripped; null when there is none. */
    String text(String name, int longest) {
        JsonNode part = part(name);
        if (part.isMissingNode() || part.isNull()) {
            return null;
        }
        if (!part.isString() || CONTROL.matcher(part.asString()).find()) {
            throw wrong(name, "proposal.problem.text");
        }
        String text = part.asString().replace("\r\n", "\n").strip();
        if (text.length() > longest) {
            throw ProposalProblem.wrong("proposal.problem.long", name, longest).with("field", name);
        }
        return text.isEmpty() ? null : text;
    }

    /** A text that has to be there. */
    String needed(String name, int longest) {
        String text = text(name, longest);
        if (text == null) {
            throw wrong(name, "proposal.problem.needed");
        }
        return text;
    }

    /** A date as ISO 8601 writes it. */
    LocalDate day(String name) {
        try {
            return LocalDate.parse(needed(name, 10));
        } catch (DateTimeParseException none) {
            throw wrong(name, "proposal.problem.date");
        }
    }

    /** A key that the client has made; a new one when it has not. */
    UUID key() {
        String key = text("key", 36);
        try {
            return key == null ? UUID.randomUUID() : UUID.fromString(key);
        } catch (IllegalArgumentException none) {
            throw wrong("key", "proposal.problem.key");
        }
    }

    /** A list of objects or texts, bounded; null when there is none. */
    List<JsonNode> list(String name, int most) {
        JsonNode part = part(name);
        if (part.isMissingNode() || part.isNull()) {
            return null;
        }
        if (!part.isArray() || part.size() > most) {
            throw ProposalProblem.wrong("proposal.problem.list", name, most).with("field", name);
        }
        List<JsonNode> items = new ArrayList<>();
        part.forEach(items::add);
        return items;
    }

    /** The documents of a list of objects that has to be there. */
    List<RequestDocument> objects(String name, int most) {
        List<JsonNode> items = list(name, most);
        if (items == null || items.isEmpty() || !items.stream().allMatch(JsonNode::isObject)) {
            throw wrong(name, "proposal.problem.needed");
        }
        return items.stream().map(RequestDocument::new).toList();
    }

    private static ProposalProblem wrong(String name, String key) {
        return ProposalProblem.wrong(key, name).with("field", name);
    }
}
