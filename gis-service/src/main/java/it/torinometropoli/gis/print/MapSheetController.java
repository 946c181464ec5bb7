package it.torinometropoli.gis.print;

import java.util.Locale;

import it.torinometropoli.gis.ows.MapGate;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The map as a sheet to be printed. The parameters are those of {@link PrintParameters}. */
@Controller
class MapSheetController {

    /** Dots per inch of pictures. */
    private static final int RESOLUTION = 200;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    /** The pages that a picture may hold: that of the map and that of its legend. */
    private static final int PAGES = 2;

    private final MapOrders orders;
    private final MapSheets sheets;
    private final PagePictures pictures;
    private final MapGate gate;
    private final MessageSource messages;

    MapSheetController(MapOrders orders, MapSheets sheets, PagePictures pictures, MapGate gate, MessageSource messages) {
        this.orders = orders;
        this.sheets = sheets;
        this.pictures = pictures;
        this.gate = gate;
        this.messages = messages;
    }

    @GetMapping("/stampa.pdf")
    ResponseEntity<byte[]> pdf(HttpServletRequest request, Locale locale) {
        MapOrder order = orders.read(new PrintParameters(request), locale);
        byte[] sheet = gate.pass(pixels(order.paper()), () -> sheets.print(order, request));
        return answer(sheet, MediaType.APPLICATION_PDF, name("pdf", locale));
    }

    @GetMapping("/stampa.png")
    ResponseEntity<byte[]> png(HttpServletRequest request, Locale locale) {
        MapOrder order = orders.read(new PrintParameters(request), locale);
        byte[] sheet = gate.pass(PAGES * pixels(order.paper()), () -> pictures.png(sheets.print(order, request), RESOLUTION));
        return answer(sheet, MediaType.IMAGE_PNG, name("png", locale));
    }

    private static long pixels(Paper paper) {
        double dotsPerMillimetre = RESOLUTION / MILLIMETRES_PER_INCH;
        return Math.round(paper.width() * dotsPerMillimetre * paper.height() * dotsPerMillimetre);
    }

    private String name(String extension, Locale locale) {
        return messages.getMessage("print.file.map", null, locale) + "." + extension;
    }

    /** A sheet, which tells the day on which it was made and is thus never kept. */
    static ResponseEntity<byte[]> answer(byte[] sheet, MediaType type, String fileName) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache()).varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(fileName).build().toString()).body(sheet);
    }
}
