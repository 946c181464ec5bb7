package it.torinometropoli.gis.geofile;

import java.util.List;
import java.util.stream.Collectors;

/** An upload that is not taken. */
public final class UploadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<UploadProblem> problems;

    UploadRefusedException(List<UploadProblem> problems) {
        super(problems.stream().map(problem -> problem.fault() + " " + problem.values()).collect(Collectors.joining("; ")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** Why, one problem at least; of many the first. */
    public List<UploadProblem> problems() {
        return problems;
    }
}
