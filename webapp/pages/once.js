const message = document.getElementById("problem");
const progress = document.getElementById("progress");
let busy = false;

/**
 * Does one thing at a time: a second click while the server thinks is none. Whatever goes wrong is told, and leaves a page
 * on which people can try again.
 */
export async function once(doing, action) {
    if (busy) {
        return;
    }
    busy = true;
    message.textContent = "";
    progress.textContent = doing;
    try {
        await action();
    } catch (fault) {
        console.error(fault);
        message.textContent = "Something went wrong in this page. Try again, or load it anew.";
    } finally {
        progress.textContent = "";
        busy = false;
    }
}
