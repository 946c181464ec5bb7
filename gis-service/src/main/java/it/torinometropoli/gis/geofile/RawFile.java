package it.torinometropoli.gis.geofile;

import java.util.List;

/**
 * A file as it is.
 *
 * @param kind told by its content
 * @param layers in the order of the file
 * @param notices what was assumed or left out in reading
 */
public record RawFile(FileKind kind, List<RawLayer> layers, List<UploadProblem> notices) {
}
