package it.torinometropoli.gis.print;

import java.util.Locale;

import it.torinometropoli.gis.ows.MapGate;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sheet of a dismissed area. */
@Controller
class AreaSheetController {

    private static final long PIXELS_OF_MAPS = 1_000_000;

    private final AreaSheets sheets;
    private final MapGate gate;

    AreaSheetController(AreaSheets sheets, MapGate gate) {
        this.sheets = sheets;
        this.gate = gate;
    }

    @GetMapping("/aree-dismesse/{id}.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String id, HttpServletRequest request, Locale locale) {
        new PrintParameters(request).checkLanguage();
        Area area = sheets.area(id);
        byte[] sheet = gate.pass(PIXELS_OF_MAPS, () -> sheets.print(area, locale, request));
        return MapSheetController.answer(sheet, MediaType.APPLICATION_PDF, id + "-" + locale.getLanguage() + ".pdf");
    }
}
