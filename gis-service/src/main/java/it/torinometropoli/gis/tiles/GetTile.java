package it.torinometropoli.gis.tiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** GetTile (OGC 07-057r7, 7.2); every parameter of the standard is required. */
@Component
class GetTile {

    static final String NAME = "GetTile";

    private final TileLayers layers;
    private final TileAnswer answer;

    GetTile(TileLayers layers, TileAnswer answer) {
        this.layers = layers;
        this.answer = answer;
    }

    /**
     * Answers a request.
     *
     * @throws OwsException when it is refused
     * @throws IOException when the client has gone
     */
    void answer(KvpParameters parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.send(address(parameters), request, response);
    }

    /**
     * The tile that a request names.
     *
     * @throws OwsException when a parameter is missing or there is no such tile
     */
    TileAddress address(KvpParameters parameters) {
        TileLayer layer = layers.find(parameters.required("Layer"), parameters.required("Style"));
        String asked = parameters.required("Format");
        TileFormat format = TileFormat.ofMediaType(asked).orElseThrow(() -> OwsException.notAllowed("Format", asked, TileFormat.mediaTypes()));
        return new TileAddress(layer, tile(matrix(parameters), parameters), format);
    }

    private static TileMatrix matrix(KvpParameters parameters) {
        String name = parameters.required("TileMatrixSet");
        TileMatrixSet set = TileMatrixSet.of(name).orElseThrow(() -> OwsException.notAllowed("TileMatrixSet", name,
                Arrays.stream(TileMatrixSet.values()).map(TileMatrixSet::identifier).toList()));
        String identifier = parameters.required("TileMatrix");
        List<TileMatrix> matrices = set.matrices();
        return matrices.stream().filter(matrix -> matrix.identifier().equals(identifier)).findFirst().orElseThrow(
                () -> OwsException.notAllowed("TileMatrix", identifier, matrices.stream().map(TileMatrix::identifier).toList()));
    }

    private static Tile tile(TileMatrix matrix, KvpParameters parameters) {
        int row = inside("TileRow", matrix.rows(), parameters);
        int column = inside("TileCol", matrix.columns(), parameters);
        return matrix.tile(column, row).orElseThrow();
    }

    private static int inside(String name, int count, KvpParameters parameters) {
        int number = parameters.requiredInteger(name, -999_999_999, 999_999_999);
        if (number < 0 || number >= count) {
            throw new OwsException(ExceptionCode.TILE_OUT_OF_RANGE, name,
                    "%s is %d; this tile matrix has those from 0 to %d".formatted(name, number, count - 1));
        }
        return number;
    }
}
