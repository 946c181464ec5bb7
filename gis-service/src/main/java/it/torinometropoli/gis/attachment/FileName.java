package it.torinometropoli.gis.attachment;

/** The name that a file is served under. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {
    }

    /** The name of an upload without folders, characters that mislead or break headers, and extension, and with the extension of the kind. */
    static String of(String named, AttachmentKind kind) {
        String last = named == null ? "" : named.substring(Math.max(named.lastIndexOf('/'), named.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\"*:<>?|%;]", "").strip();
        int dot = plain.lastIndexOf('.');
        String base = (dot > 0 ? plain.substring(0, dot) : plain).replaceAll("^[.\\s]+|[.\\s]+$", "");
        int end = base.offsetByCodePoints(0, Math.min(LONGEST, base.codePointCount(0, base.length())));
        return (base.isEmpty() ? "file" : base.substring(0, end)) + "." + kind.extension();
    }
}
