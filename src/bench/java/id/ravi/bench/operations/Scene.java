package id.ravi.bench.operations;

import id.ravi.bench.fill.Persona;
import id.ravi.bench.fill.Population;
import id.ravi.bench.load.Answers;
import id.ravi.bench.load.Load;
import id.ravi.bench.load.Request;
import id.ravi.bench.target.Target;
import id.ravi.launcher.database.Database;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A server whose database is filled, and who does what there: one identity is read, another one is changed, one has 20
 * secrets to be listed, and one has none, for what is made and deleted.
 */
public final class Scene {
    /** Keys in use where many are. */
    static final int KEYS = 10_000;

    /** Passwords of the identity that is read. */
    static final int PASSWORDS = 100;

    private static final int SECRETS = 100;
    private static final int FEW = 10;
    private static final int MANY = 10_000;

    private final Target target;
    private final Site site;
    private final Population filler;
    private final List<Persona> population = new ArrayList<>();
    private final Persona listing;
    private final Persona writer;
    private final List<UUID> seeds;

    /** Fills in a thousand secrets: 10 identities with 100 each. */
    public Scene(Target target) {
        this.target = target;
        this.site = new Site(URI.create(target.credentials().baseUrl()));
        this.filler = new Population(
                target.database(),
                target.data("keyset.json"),
                target.credentials().identityUuid());
        population.addAll(filler.add(FEW, SECRETS));
        filler.giveKeys(population, KEYS / FEW);
        this.listing = filler.add(1, 20).get(0);
        this.writer = filler.add(1, 0).get(0);
        filler.giveKeys(List.of(listing, writer), 1);
        filler.givePasswords(reading(), PASSWORDS);
        this.seeds = filler.giveSeeds(reading(), PASSWORDS);
        requireReadable(population);
    }

    /** Fills in the rest of a million: 10,000 identities with 100 secrets each, and a key for each. */
    public void growToMillion() {
        int step = 1_000;
        while (population.size() < MANY) {
            var added = filler.add(Math.min(step, MANY - population.size()), SECRETS);
            filler.giveKeys(added, 1);
            requireReadable(List.of(added.get(0), added.get(added.size() - 1)));
            population.addAll(added);
        }
    }

    /** Reads some of each identity's secrets through the API and compares them. */
    private void requireReadable(List<Persona> personas) {
        for (var persona : personas) {
            for (int number : Reads.sample(persona)) {
                var answer = site.send(Request.get(Reads.path(persona, number))
                        .bearer(persona.keys().get(0)));
                var value = Site.json(answer).asJsonObject().getString("value");
                if (!value.equals(persona.valueOf(number))) {
                    throw new IllegalStateException("What was filled in cannot be read");
                }
            }
        }
    }

    /** Reads a secret so many times a second, whether or not the server keeps up. */
    public Answers open(Duration duration, int connections, double perSecond) {
        return load(duration).open(connections, perSecond, Reads.get(this));
    }

    Load load(Duration duration) {
        return new Load(site.url().getHost(), site.url().getPort(), duration);
    }

    Site site() {
        return site;
    }

    Owner owner() {
        return new Owner(site, target.credentials());
    }

    /** Where mail is received. */
    int smtpPort() {
        return target.smtpPort();
    }

    Database database() {
        return target.database();
    }

    Population filler() {
        return filler;
    }

    List<Persona> population() {
        return population;
    }

    Persona reading() {
        return population.get(0);
    }

    /** The entries of the identity that is read, which make codes. */
    List<UUID> seeds() {
        return seeds;
    }

    Persona changing() {
        return population.get(1);
    }

    Persona listing() {
        return listing;
    }

    Persona writer() {
        return writer;
    }
}
