package id.ravi.launcher.process;

import java.io.PrintStream;

/** Tells whoever waits what is being done, line by line. */
public record Progress(PrintStream out) {
    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
