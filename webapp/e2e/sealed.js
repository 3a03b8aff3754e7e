/** What a sealed text looks like from outside. */

export const PREFIX = "e2e::";

export function isSealed(text) {
    return text.startsWith(PREFIX);
}
