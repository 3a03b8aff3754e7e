/** Acts when nobody has touched the page for a while. */

const MINUTE_MILLISECONDS = 60_000;
const SIGNS_OF_LIFE = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"];

/**
 * Calls that once after so many minutes without a key, a pointer or a touch; answers how to stop the watch. A machine that
 * slept meanwhile is noticed by the clock, as soon as the page is seen again.
 */
export function whenIdle(minutes, act) {
    const end = new AbortController();
    let seen = Date.now();
    let timer;

    function look() {
        const left = seen + minutes * MINUTE_MILLISECONDS - Date.now();
        clearTimeout(timer);
        if (left > 0) {
            timer = setTimeout(look, left);
        } else {
            stop();
            act();
        }
    }

    function stop() {
        clearTimeout(timer);
        end.abort();
    }

    /* Looks before it counts: a touch after a long sleep comes too late to keep anything open. */
    function touched() {
        look();
        seen = Date.now();
    }

    for (const sign of SIGNS_OF_LIFE) {
        addEventListener(sign, touched, {signal: end.signal, capture: true, passive: true});
    }
    document.addEventListener("visibilitychange", look, {signal: end.signal});
    look();
    return stop;
}
