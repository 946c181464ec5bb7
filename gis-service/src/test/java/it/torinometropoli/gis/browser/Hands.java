package it.torinometropoli.gis.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

/** How somebody works on a page: with fingers, or with the keyboard alone. */
interface Hands {

    void write(Locator field, String text);

    /** Chooses a value of a list. */
    void choose(Locator list, String value);

    /** Ticks a box or chooses one of several. */
    void tick(Locator box);

    /** A button, a link or a part that unfolds. */
    void press(Locator control);

    void day(Locator field, int day, int month, int year);

    void send(Locator field, Path file);

    /** Draws a triangle in the editor of shapes, in Ivrea. */
    void draw(Page page);

    /** The part of an area in the list of kinds of shapes. */
    static Locator area(Page page) {
        return page.getByLabel("Area", new Page.GetByLabelOptions().setExact(true));
    }

    /** On a telephone. */
    final class Fingers implements Hands {

        @Override
        public void write(Locator field, String text) {
            field.tap();
            field.fill(text);
        }

        @Override
        public void choose(Locator list, String value) {
            list.selectOption(value);
        }

        @Override
        public void tick(Locator box) {
            box.tap();
        }

        @Override
        public void press(Locator control) {
            control.tap();
        }

        @Override
        public void day(Locator field, int day, int month, int year) {
            field.fill("%d-%02d-%02d".formatted(year, month, day));
        }

        @Override
        public void send(Locator field, Path file) {
            FileChooser chooser = field.page().waitForFileChooser(field::tap);
            chooser.setFiles(file);
        }

        @Override
        public void draw(Page page) {
            tick(area(page));
            page.locator("#map").scrollIntoViewIfNeeded();
            for (double[] place : new double[][] {{0.4, 0.4}, {0.6, 0.4}, {0.6, 0.6}}) {
                BoundingBox map = page.locator("#map").boundingBox();
                page.touchscreen().tap(map.x + map.width * place[0], map.y + map.height * place[1]);
            }
            press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fine").setExact(true)));
        }
    }

    /** With Tab, arrows, Space and Enter. */
    final class Keys implements Hands {

        private static final int MOST_TABS = 400;
        private static final String HAS_FOCUS = "element => element === document.activeElement";
        private static final String IS_IN_GROUP = "box => box.type === 'radio' && document.activeElement.type === 'radio' "
                + "&& document.activeElement.name === box.name";

        private static void go(Locator target, String reached) {
            for (int presses = 0; presses < MOST_TABS; presses++) {
                if ((Boolean) target.evaluate(HAS_FOCUS) || (Boolean) target.evaluate(reached)) {
                    return;
                }
                target.page().keyboard().press("Tab");
            }
            throw new AssertionError("Tab does not lead to " + target);
        }

        @Override
        public void write(Locator field, String text) {
            go(field, HAS_FOCUS);
            field.page().keyboard().press("Control+a");
            field.page().keyboard().type(text);
        }

        @Override
        public void choose(Locator list, String value) {
            go(list, HAS_FOCUS);
            for (int presses = 0; presses < MOST_TABS && !list.inputValue().equals(value); presses++) {
                list.page().keyboard().press("ArrowDown");
            }
        }

        @Override
        public void tick(Locator box) {
            go(box, IS_IN_GROUP);
            if ((Boolean) box.evaluate(HAS_FOCUS) && !box.isChecked()) {
                box.page().keyboard().press("Space");
            }
            for (int presses = 0; presses < MOST_TABS && !box.isChecked(); presses++) {
                box.page().keyboard().press("ArrowDown");
            }
        }

        @Override
        public void press(Locator control) {
            go(control, HAS_FOCUS);
            control.page().keyboard().press("Enter");
        }

        /** Browsers ask for day and month in the order of their own language. */
        @Override
        public void day(Locator field, int day, int month, int year) {
            go(field, HAS_FOCUS);
            field.page().keyboard().type("%02d%02d%d".formatted(day, month, year));
        }

        /** The browser is asked to hand over the dialog some steps before the key opens it, as it takes a moment to do so. */
        @Override
        public void send(Locator field, Path file) {
            Page page = field.page();
            List<FileChooser> opened = new ArrayList<>();
            Consumer<FileChooser> opening = opened::add;
            page.onFileChooser(opening);
            go(field, HAS_FOCUS);
            page.keyboard().press("Space");
            page.waitForCondition(() -> !opened.isEmpty());
            page.offFileChooser(opening);
            opened.get(0).setFiles(file);
        }

        @Override
        public void draw(Page page) {
            tick(area(page));
            go(page.getByLabel("Scrivi o incolla coordinate"), HAS_FOCUS);
            for (String vertex : new String[] {"45,451 7,893", "45,451 7,896", "45,453 7,896"}) {
                page.keyboard().type(vertex);
                page.keyboard().press("Enter");
            }
        }
    }
}
