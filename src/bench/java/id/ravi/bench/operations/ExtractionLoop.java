package id.ravi.bench.operations;

import id.ravi.bench.load.Lanes;
import id.ravi.extraction.Arrival;
import id.ravi.extraction.Extractor;

/** Finds the code in a letter of some 20 kB of HTML, as a site sends it: in this process, without any server. */
final class ExtractionLoop implements Operation.Work {
    private static final int ROWS = 60;
    private static final String ROW =
            """
            <tr><td style="padding:0 24px;font-family:Arial,sans-serif;font-size:14px;line-height:20px;color:#333333">\
            Example Ltd, 12 Example Street, 10115 Berlin. <a href="https://www.example.com/help?id=%1$d" \
            style="color:#0a66c2;text-decoration:none">Help</a> &middot; <a href="https://click.example.com/u/%1$d">\
            Unsubscribe</a><img src="https://open.example.com/%1$d.gif" width="1" height="1" alt=""></td></tr>
            """;

    @Override
    public Attempt prepare(Scene scene, Pace pace) {
        var extractor = new Extractor();
        var arrival = new Arrival("example.com", "Sign in to Example", "", letter());
        if (!extractor.extract(arrival).get(0).value().equals("482915")) {
            throw new IllegalStateException("The code was not found");
        }
        return () -> Lanes.run(1, pace.duration(), () -> () -> {
            long start = System.nanoTime();
            extractor.extract(arrival);
            return System.nanoTime() - start;
        });
    }

    private static String letter() {
        var rows = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            rows.append(ROW.formatted(row));
        }
        return "<html><body><table><tr><td>Your verification code is</td></tr><tr><td>4 8 2 9 1 5</td></tr>" + rows
                + "</table></body></html>";
    }
}
