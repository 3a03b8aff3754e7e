package id.ravi.tokens;

import java.util.UUID;

/** The access tokens of a sign-in are good for nothing any more; whoever remembers them forgets them. */
public record SignInEnded(UUID signIn) {}
