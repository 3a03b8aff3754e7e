/** The page shows one of its parts at a time. */

const PARTS = ["unlock", "choose", "confirm", "entries", "edit"];

const heading = document.getElementById("heading");
const message = document.getElementById("problem");

/** Shows that part, with the focus on the field, or else on the heading. */
export function show(part, title, field) {
    for (const each of PARTS) {
        document.getElementById(each).hidden = each !== part;
    }
    message.textContent = "";
    tell("");
    heading.textContent = title;
    document.title = `${title} – Ravi server`;
    (field ?? heading).focus();
}

/** Tells what went wrong, and leads to the field that it is about. */
export function complain(sentence, field) {
    message.textContent = sentence;
    field?.focus();
}

/** Tells what was done, also to those who do not see it. */
export function tell(sentence) {
    document.getElementById("told").textContent = sentence;
}

/** Takes a secret out of its field, where it must not stay. */
export function take(field) {
    const text = field.value;
    field.value = "";
    return text;
}
