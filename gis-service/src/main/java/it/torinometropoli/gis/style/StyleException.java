package it.torinometropoli.gis.style;

/** A style document that cannot be read; the message names the file, the line, the element and the reason. */
public class StyleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;
    private final String element;
    private final String reason;

    /**
     * @param source the file name, or what stands for it
     * @param line line number from 1, or 0 when the whole document is meant
     * @param element local name of the element at fault, or null when the whole document is meant
     * @param reason what is wrong and what is allowed
     */
    public StyleException(String source, int line, String element, String reason) {
        super(message(source, line, element, reason));
        this.source = source;
        this.line = line;
        this.element = element;
        this.reason = reason;
    }

    /** The file name, or what stands for it. */
    public String source() {
        return source;
    }

    /** Line number from 1, or 0 when the whole document is meant. */
    public int line() {
        return line;
    }

    /** Local name of the element at fault, or null when the whole document is meant. */
    public String element() {
        return element;
    }

    /** What is wrong and what is allowed. */
    public String reason() {
        return reason;
    }

    private static String message(String source, int line, String element, String reason) {
        StringBuilder message = new StringBuilder(source);
        if (line > 0) {
            message.append(", line ").append(line);
        }
        if (element != null) {
            message.append(", <").append(element).append('>');
        }
        return message.append(": ").append(reason).toString();
    }
}
