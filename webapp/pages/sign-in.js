import {once} from "./once.js";
import {problem, send} from "./server.js";
import {currentSession, destination} from "./session.js";

const form = document.getElementById("form");
const password = document.getElementById("password");
const message = document.getElementById("problem");

async function signIn() {
    const reply = await send("POST", "/api/auth/login/", {
        username: form.elements.username.value,
        password: password.value,
    });
    if (reply.status === 200) {
        location.replace(destination());
    } else {
        refuse(reply);
    }
}

function refuse(reply) {
    message.textContent = reply.status === 401 ? "The user name or the password is wrong." : problem(reply);
    password.value = "";
    password.focus();
}

form.addEventListener("submit", (event) => {
    event.preventDefault();
    once("Signing in …", signIn);
});

const session = await currentSession();
if (session.body.user) {
    location.replace(destination());
} else {
    document.getElementById("for-device").hidden = !destination().startsWith("/device");
    form.hidden = false;
    form.elements.username.focus();
}
