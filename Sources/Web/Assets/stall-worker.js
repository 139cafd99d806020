// Gives a tablet at a stall its page while there is no signal; with a signal, the page comes from the council's server.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const isShown = request.mode === "navigate" || new URL(request.url).pathname.startsWith("/assets/");
  if (request.method !== "GET" || !isShown) return;
  event.respondWith(
    fetch(request).catch(async () => (await caches.match(request, { ignoreSearch: true })) ?? Response.error()),
  );
});
