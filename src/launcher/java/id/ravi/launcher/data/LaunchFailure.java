package id.ravi.launcher.data;

/** Why nothing runs, in one sentence that tells the operator what to do. The sentence holds no secret. */
public class LaunchFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LaunchFailure(String sentence) {
        super(sentence);
    }

    public LaunchFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
