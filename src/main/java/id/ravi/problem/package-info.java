/**
 * Everything a client is told when a request is not done, in one place and one shape.
 *
 * <p>An expected refusal is a {@link id.ravi.problem.Refusal}; anything else is a fault, answered 500 with an incident
 * number that the log repeats. Nobody builds an error response by hand. What a refusal means for a feature (which
 * sentence, which field) lives in that feature.
 */
package id.ravi.problem;
