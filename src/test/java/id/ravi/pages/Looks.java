package id.ravi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How the page that is open looks: in light and dark, on a wide and on a narrow screen.
 *
 * <p>Pictures of all four go to {@code target/screenshots}.
 */
record Looks(Chromium browser) {
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** So low that a long page has a scroll bar, which takes some of the width. */
    private static final int SHORT = 480;

    /** Texts whose contrast with what is behind them is less than 4.5:1 (WCAG 2.2, 1.4.3), with their ratio. */
    private static final String PALE_TEXTS =
            """
            const channel = (c) => c <= 10.31475 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4;
            const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
            const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
            const behind = (e) => {
                for (; e; e = e.parentElement) {
                    const color = numbers(getComputedStyle(e).backgroundColor);
                    if (color[3] !== 0) return color;
                }
                return [255, 255, 255];
            };
            const ratio = (color, e) => {
                const [dark, light] = [luminance(numbers(color)), luminance(behind(e))].sort((a, b) => a - b);
                return (light + 0.05) / (dark + 0.05);
            };
            const texts = [...document.body.querySelectorAll("*")].filter((e) => e.checkVisibility()).flatMap((e) => [
                ...[...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || e.matches("input")
                    ? [[e, getComputedStyle(e).color]] : [],
                ...e.matches("[placeholder]") ? [[e, getComputedStyle(e, "::placeholder").color]] : []]);
            if (texts.length === 0) return ["no text at all"];
            return texts.map(([e, color]) => [e.outerHTML.slice(0, 80), ratio(color, e)])
                .filter(([, r]) => !(r >= 4.5)).map(([html, r]) => r.toFixed(2) + " " + html);
            """;

    /** Fails unless everything can be read, and on a narrow screen without scrolling to the side. */
    void areGood(String name) {
        for (var scheme : List.of("light", "dark")) {
            var feature = Map.of("name", "prefers-color-scheme", "value", scheme);
            browser.command("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
            for (int width : new int[] {320, 1000}) {
                resize(width, SHORT);
                var as = name + "-" + scheme + "-" + width;
                assertThat((List<?>) browser.script(PALE_TEXTS)).as(as).isEmpty();
                assertThat(size("scrollWidth")).as(as).isLessThanOrEqualTo(width);
                resize(width, size("scrollHeight"));
                keepPicture(as);
            }
        }
    }

    private long size(String dimension) {
        return (Long) browser.script("return document.scrollingElement[arguments[0]]", dimension);
    }

    private void resize(long width, long height) {
        var size = Map.<String, Object>of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
        browser.command("Emulation.setDeviceMetricsOverride", size);
    }

    private void keepPicture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), browser.picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
