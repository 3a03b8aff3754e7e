package id.ravi.tasks;

/** The application is about to stop, and can still answer: whoever has suspended requests answers them now. */
public record ServiceEnds() {}
