package it.torinometropoli.gis.attachment;

import java.util.List;

import it.torinometropoli.gis.attachment.AttachmentProblem.Fault;

/** Files that are something else as well, for who opens them with another program. */
final class Polyglot {

    private static final int LONGEST_END_OF_ARCHIVE = 22 + 0xffff;
    private static final int BEGINNING = 1024;
    private static final List<String> MARKUP = List.of("<script", "<iframe", "<?php", "<!doctype html", "<html");

    private Polyglot() {
    }

    /** Refuses a file in which there is an archive, a page, a program, or in a picture a document. */
    static void refuse(byte[] file, AttachmentKind kind) {
        if (archive(file) || kind.picture() && (markup(file) || Bytes.text(file, 0, Math.min(BEGINNING, file.length)).contains("%PDF-"))) {
            throw AttachmentProblem.refused(Fault.POLYGLOT);
        }
    }

    /** Whether a ZIP archive ends in it: readers look for its directory from the end (APPNOTE 6.3.10, clause 4.3.16). */
    private static boolean archive(byte[] file) {
        for (int place = Bytes.find(file, file.length - LONGEST_END_OF_ARCHIVE, "PK\5\6"); place >= 0; place = Bytes.find(file, place + 1, "PK\5\6")) {
            if (Bytes.at(file, place + 4, "\0\0\0\0")) {
                return true;
            }
        }
        return false;
    }

    private static boolean markup(byte[] file) {
        for (int place = 0; place < file.length; place++) {
            if (file[place] == '<' && startsMarkup(Bytes.text(file, place, Math.min(file.length, place + 16)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsMarkup(String text) {
        return MARKUP.stream().anyMatch(mark -> text.regionMatches(true, 0, mark, 0, mark.length()));
    }
}
