package id.ravi.bench.meter;

import id.ravi.launcher.database.Database;

/** All meters of one server and its database. */
public final class Meters implements AutoCloseable {
    private final ProcessMeter server;
    private final ProcessMeter database;
    private final ProcessMeter self = ProcessMeter.self();
    private final AllocationMeter allocation;
    private final StatementMeter statements;

    public Meters(ProcessMeter server, ProcessMeter database, Database login) {
        this.server = server;
        this.database = database;
        this.allocation = AllocationMeter.attach(server.process().pid());
        this.statements = StatementMeter.connect(login.url(), login.user(), login.password());
    }

    /** Reads them once what was asked for is done, also what the server does a little later. */
    public Reading settled() {
        statements.settled();
        return read();
    }

    public Reading read() {
        return new Reading(
                server.processorTime(),
                database.processorTime(),
                self.processorTime(),
                statements.statements(),
                allocation.bytes());
    }

    public StatementMeter statements() {
        return statements;
    }

    @Override
    public void close() {
        allocation.close();
        statements.close();
    }
}
