package it.torinometropoli.gis.geofile;

import java.util.List;

/**
 * An upload told feature by feature.
 *
 * @param kind told by its content
 * @param shapes one at least
 * @param notices what was assumed or left out in reading, to be shown to who uploaded it
 */
public record InspectedUpload(FileKind kind, List<InspectedShape> shapes, List<UploadProblem> notices) {
}
