package id.ravi.bench.operations;

import id.ravi.bench.load.Answers;
import id.ravi.bench.load.Request;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Deletes what was made before, and what is filled in where that is not enough. */
final class Deletes implements Operation.Work {
    private static final double MORE_THAN_LAST_TIME = 2;

    private double perSecond = 2_000;

    @Override
    public Attempt prepare(Scene scene, Pace pace) {
        int needed = (int) (perSecond * MORE_THAN_LAST_TIME * pace.duration().toSeconds());
        var stock = scene.filler().stock(scene.writer(), needed).iterator();
        return new Attempt() {
            @Override
            public Answers run() {
                var answers = scene.load(pace.duration()).closed(pace.connections(), () -> delete(scene, stock));
                perSecond = Math.max(perSecond, answers.perSecond());
                return answers;
            }

            @Override
            public void finish() {
                scene.filler().clear(scene.writer());
            }
        };
    }

    private static Request delete(Scene scene, Iterator<UUID> stock) {
        var path = "/api/secrets/" + stock.next() + "/";
        return new Request("DELETE", path, List.of(), "", 204)
                .bearer(scene.writer().keys().get(0));
    }
}
