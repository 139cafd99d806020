// A tablet at a stall. What somebody hands in stays on the tablet until the council's server has it, signal or no signal.
const shelf = `stall ${location.pathname}`;
const kept = () => JSON.parse(localStorage.getItem(shelf) ?? "[]");
const keep = (all) => localStorage.setItem(shelf, JSON.stringify(all));
const drop = (receipt) => keep(kept().filter((one) => one.receipt !== receipt));
const part = (name) => document.getElementById(`stall-${name}`);
const form = () => document.getElementById("stall");

const base64 = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const token = () => base64(crypto.getRandomValues(new Uint8Array(32)));

// A receipt, as the council's server makes them: nine times the letters fit into a byte.
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ3479";
const draw = () => {
  let code = "";
  while (code.length < 20) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < letters.length * 9) code += letters[byte % letters.length];
  }
  return code;
};
const markOf = async (code) =>
  base64(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`stall receipt ${code}`))));

// The receipt of whoever is at the tablet stands here and nowhere else; what is kept and sent is its mark.
let own = { code: "", mark: "" };
let isDrawn = Promise.resolve();
const renew = async () => {
  // At an address without https a browser works out no marks: then nobody has a receipt, and the answer counts all the same.
  const code = crypto.subtle ? draw() : "";
  own = { code, mark: code ? await markOf(code) : token() };
  form().elements.answer.value = own.mark;
};

const tell = (name, isTold) => {
  const told = part(name);
  if (!told) return;
  told.hidden = !isTold;
  const number = told.querySelector("b");
  if (number) number.textContent = isTold;
};

const count = () => {
  const all = kept();
  tell("waiting", all.filter((one) => !one.refused).length);
  tell("refused", all.filter((one) => one.refused).length);
};

// The proof that a form is ours is good for one visit, and answers may be older than that.
const post = async (one) => {
  try {
    const now = await fetch(location.pathname);
    if (now.status === 404) return { state: "over" };
    const page = new DOMParser().parseFromString(await now.text(), "text/html");
    const proof = page.querySelector("#stall [name=form-token]")?.value;
    if (!proof) return { state: "waits" };
    const body = new URLSearchParams(one.body);
    body.set("form-token", proof);
    const reply = await fetch(location.pathname, { method: "POST", body });
    if (reply.ok && reply.url.includes("handed=yes")) return { state: "sent" };
    if (reply.status !== 422) return { state: "waits" };
    return { state: "refused", page: new DOMParser().parseFromString(await reply.text(), "text/html") };
  } catch {
    return { state: "waits" };
  }
};

// What the server says of one answer takes the place of the page, with everything that was typed.
const correct = (page) => {
  document.querySelector("main").replaceWith(page.querySelector("main"));
  begin();
  scrollTo(0, 0);
};

let isSending = false;
const sendAll = async () => {
  if (isSending) return;
  isSending = true;
  let sent = 0;
  for (const one of kept().filter((one) => !one.refused)) {
    const { state } = await post(one);
    if (state === "sent") {
      drop(one.receipt);
      sent += 1;
    } else if (state === "refused") {
      keep(kept().map((other) => (other.receipt === one.receipt ? { ...other, refused: true } : other)));
    } else {
      tell("over", state === "over");
      break;
    }
  }
  isSending = false;
  if (sent) tell("sent", sent);
  count();
};

const next = (how) => {
  tell("receipt", "");
  tell("kept", how === "kept");
  tell("handed", how === "yes");
  if (navigator.serviceWorker?.controller) {
    location.assign(location.pathname + (how ? `?handed=${how}` : ""));
    return;
  }
  form().reset();
  form().hidden = false;
  isDrawn = renew();
  count();
  scrollTo(0, 0);
};

// Shown until the next person begins. An answer that an officer mended has no receipt here: whoever gave it has theirs.
const showReceipt = (how, mark) => {
  const code = own.mark === mark ? own.code : "";
  own = { code: "", mark: "" };
  if (!code) {
    next(how);
    return;
  }
  form().reset();
  form().hidden = true;
  tell("kept", how === "kept");
  tell("handed", how === "yes");
  tell("sent", 0);
  tell("receipt", code.match(/.{5}/g).join("-"));
  count();
  scrollTo(0, 0);
  part("receipt").focus({ preventScroll: true });
};

let isHandingIn = false;
const handIn = async (event) => {
  event.preventDefault();
  if (isHandingIn) return;
  isHandingIn = true;
  try {
    await isDrawn;
    await handOver();
  } finally {
    isHandingIn = false;
  }
};

const handOver = async () => {
  const one = { receipt: form().elements.answer.value, body: new URLSearchParams(new FormData(form())).toString() };
  try {
    keep([...kept().filter((other) => other.receipt !== one.receipt), one]);
  } catch {
    tell("full", true);
    return;
  }
  isSending = true;
  const { state, page } = await post(one);
  isSending = false;
  if (["sent", "refused"].includes(state)) drop(one.receipt);
  if (state === "refused") correct(page);
  else if (state === "over") tell("over", true);
  else showReceipt(state === "sent" ? "yes" : "kept", one.receipt);
};

const look = async () => {
  const one = kept().find((one) => one.refused);
  if (!one) return;
  const { state, page } = await post(one);
  if (state === "refused") correct(page);
  if (state === "sent") drop(one.receipt);
  count();
};

// A page that stands on the tablet would give everybody the same receipt; one that is mended carries the mark of its own.
const begin = () => {
  if (form() && form().elements.answer.value.length !== token().length) isDrawn = renew();
  form()?.addEventListener("submit", handIn);
  part("next")?.addEventListener("click", () => next(""));
  part("send")?.addEventListener("click", sendAll);
  part("look")?.addEventListener("click", look);
  count();
};

begin();
tell("kept", new URLSearchParams(location.search).get("handed") === "kept");
addEventListener("online", sendAll);
setInterval(sendAll, 30_000);
sendAll();

// Kept afresh with every signal, so that the page of today's questions stands on the tablet.
try {
  await navigator.serviceWorker.register("/stall-worker.js", { scope: location.pathname });
  const own = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script")].map((one) => one.href ?? one.src)
    .concat(Array.from(document.images, (one) => one.src));
  await (await caches.open("stall")).addAll([location.pathname, ...own]);
  await navigator.serviceWorker.ready;
  tell("ready", true);
} catch {
  // No signal, or a browser that keeps no pages: what is handed in is kept all the same.
}
