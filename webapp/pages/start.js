import {problem} from "./server.js";
import {currentSession, showUser} from "./session.js";

const message = document.getElementById("problem");

function tell(reply) {
    message.textContent = problem(reply);
}

const session = await currentSession();
if (session.status !== 200) {
    tell(session);
} else if (session.body.user) {
    showUser(session.body.user, () => location.reload(), tell);
} else {
    document.getElementById("sign-in").hidden = false;
}
